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
