import { rawCid } from "@hecate/protocol/cid";
import sharp from "sharp";
import { describe, expect, test } from "vitest";
import { getListing } from "#lib/listings/get-listing";
import { aFile } from "#lib/testing/files";
import { anImage } from "#lib/testing/images";
import { aListing } from "#lib/testing/listings";
import { aPublisher, upload } from "#lib/testing/publishers";
import { aCast } from "#lib/testing/recordings";
import { ask, refusalOf } from "#lib/testing/requests";
import { provideWorld } from "#lib/testing/route-world";
import { GET } from "./route";

provideWorld();

function get(file: string): Promise<Response> {
  return ask(GET, "GET", `/media/${file}`, { params: { file } });
}

describe("GET /media/{file}", () => {
  test("gives a screenshot re-encoded: its pixels and nothing else of the upload", async () => {
    const acme = await aPublisher();
    const polyglot = Buffer.concat([
      await anImage("jpeg"),
      Buffer.from("<script>alert(1)</script>"),
    ]);
    const shot = await aFile(polyglot);
    await upload(acme, shot);
    await aListing(acme, { listing: { screenshots: [shot.cid] } });
    const [view] = (await getListing("acme-corp", "loan-tui"))?.screenshots ?? [];
    const response = await get(view?.url.replace("/media/", "") ?? "");
    expect(response.headers.get("content-type")).toBe("image/webp");
    expect(response.headers.get("x-content-type-options")).toBe("nosniff");
    const bytes = Buffer.from(await response.arrayBuffer());
    expect(bytes.includes("script")).toBe(false);
    expect(bytes.includes("a secret")).toBe(false);
    const metadata = await sharp(bytes).metadata();
    expect(metadata).toMatchObject({ format: "webp", width: 40, height: 30 });
    expect(metadata.exif).toBeUndefined();
  });

  test("gives an image narrower, drawn once and kept, and never wider than it is", async () => {
    const acme = await aPublisher();
    const shot = await aFile(await anImage("png", { width: 1200, height: 800 }));
    await upload(acme, shot);
    await aListing(acme, { listing: { screenshots: [shot.cid] } });
    const [view] = (await getListing("acme-corp", "loan-tui"))?.screenshots ?? [];
    const at = (width: number) => get(`${view?.url.slice("/media/".length, -5)}-${width}.webp`);
    const answers = await Promise.all([at(480), at(480), at(1600)]);
    const drawn = await Promise.all(answers.map(async (each) => Buffer.from(await each.bytes())));
    const sizes = await Promise.all(drawn.map((bytes) => sharp(bytes).metadata()));
    expect(sizes.map(({ width, height }) => [width, height])).toEqual([
      [480, 320],
      [480, 320],
      [1200, 800],
    ]);
    expect(Object.fromEntries(answers[0]?.headers ?? [])).toMatchObject({
      "content-type": "image/webp",
      "cache-control": expect.stringContaining("immutable"),
      etag: expect.stringContaining("-480"),
    });
    expect(Buffer.from(await (await at(480)).bytes())).toEqual(drawn[0]);
  });

  test("draws none of another width, and none of what is not there", async () => {
    const acme = await aPublisher();
    const shot = await aFile(await anImage("png"));
    await upload(acme, shot);
    await aListing(acme, { listing: { screenshots: [shot.cid] } });
    const [view] = (await getListing("acme-corp", "loan-tui"))?.screenshots ?? [];
    const cid = view?.url.slice("/media/".length, -5);
    const unknown = await rawCid(Buffer.from("unknown"));
    for (const file of [`${cid}-481.webp`, `${cid}-0480.webp`, `${cid}-480.cast`]) {
      expect(await refusalOf(await get(file))).toMatchObject({ status: 404, code: "not-found" });
    }
    expect(await refusalOf(await get(`${unknown}-480.webp`))).toMatchObject({ status: 404 });
  });

  test("gives a recording as what it draws, and as nothing else than a recording", async () => {
    const acme = await aPublisher();
    const cast = await aFile(
      aCast([
        [0, "i", "hunter2"],
        [0, "o", "ok\x1b]52;c;aHVudGVyMg==\x07\x1b[6n"],
      ]),
    );
    await upload(acme, cast);
    await aListing(acme, { listing: { recordings: [cast.cid] } });
    const [view] = (await getListing("acme-corp", "loan-tui"))?.recordings ?? [];
    const response = await get(view?.url.replace("/media/", "") ?? "");
    expect(Object.fromEntries(response.headers)).toMatchObject({
      "content-type": "application/x-asciicast",
      "x-content-type-options": "nosniff",
      "content-security-policy": "sandbox; default-src 'none'",
      "cache-control": expect.stringContaining("immutable"),
    });
    const bytes = Buffer.from(await response.arrayBuffer());
    expect(bytes.toString()).toBe('{"version":2,"width":80,"height":24}\n[0,"o","ok"]\n');
    expect(view).toMatchObject({ cid: await rawCid(bytes), bytes: bytes.length, seconds: 0 });
    const asImage = await refusalOf(await get(`${view?.cid}.webp`));
    expect(asImage).toMatchObject({ status: 404 });
  });

  test("answers 404 for what is neither an image nor a recording of ours", async () => {
    const unknown = await rawCid(Buffer.from("unknown"));
    for (const file of [
      `${unknown}.webp`,
      `${unknown}.svg`,
      `${unknown}.cast`,
      "x.webp",
      "..%2f..%2fx.webp",
    ]) {
      expect(await refusalOf(await get(file))).toMatchObject({ status: 404, code: "not-found" });
    }
  });
});
