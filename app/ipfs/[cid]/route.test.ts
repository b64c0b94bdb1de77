import { codecOf, rawCid } from "@hecate/protocol/cid";
import { beforeEach, describe, expect, test } from "vitest";
import { aFile, type LocalFile, programBytes } from "#lib/testing/files";
import { aPublisher, upload } from "#lib/testing/publishers";
import { exhaust } from "#lib/testing/rate-limits";
import { ask, refusalOf } from "#lib/testing/requests";
import { provideWorld } from "#lib/testing/route-world";
import { GET, HEAD } from "./route";

provideWorld();

let file: LocalFile;
beforeEach(async () => {
  file = await aFile(programBytes("gateway", 5_000));
  await upload(await aPublisher(), file);
});

function get(headers: Record<string, string> = {}, query = "", cid: string = file.cid) {
  return ask(GET, "GET", `/ipfs/${cid}${query}`, { params: { cid }, headers });
}

async function bytesOf(response: Response): Promise<Uint8Array> {
  return new Uint8Array(await response.arrayBuffer());
}

describe("GET /ipfs/{cid}", () => {
  test("gives the file's bytes, to be kept for ever and never to be run", async () => {
    const response = await get();
    expect(await bytesOf(response)).toEqual(new Uint8Array(file.bytes));
    expect(Object.fromEntries(response.headers)).toMatchObject({
      "content-type": "application/octet-stream",
      "content-length": String(file.size),
      "content-disposition": `attachment; filename="${file.cid}"`,
      "cache-control": "public, max-age=31536000, immutable",
      "content-security-policy": "sandbox; default-src 'none'",
      "x-content-type-options": "nosniff",
      "accept-ranges": "bytes",
      etag: `"${file.cid}"`,
    });
  });

  test.each([
    ["bytes=0-0", 0, 1],
    ["bytes=10-99", 10, 100],
    ["bytes=4990-", 4990, 5000],
    ["bytes=-10", 4990, 5000],
    ["bytes=4000-99999", 4000, 5000],
  ])("gives the part %s", async (range, start, end) => {
    const response = await get({ range });
    expect(response.status).toBe(206);
    expect(response.headers.get("content-range")).toBe(`bytes ${start}-${end - 1}/5000`);
    expect(await bytesOf(response)).toEqual(new Uint8Array(file.bytes).subarray(start, end));
  });

  test.each(["bytes=5000-", "bytes=99999-", "bytes=-0"])("refuses the part %s", async (range) => {
    const response = await get({ range });
    expect(response.headers.get("content-range")).toBe("bytes */5000");
    expect(await refusalOf(response)).toMatchObject({ status: 416, code: "range-not-satisfiable" });
  });

  test.each(["bytes=0-1,4-5", "bytes=9-1", "lines=1-2", "bytes=", "nonsense"])(
    "gives the whole where it does not do %s",
    async (range) => {
      const response = await get({ range });
      expect([response.status, (await bytesOf(response)).length]).toEqual([200, 5000]);
    },
  );

  test("gives a part only to whoever holds the rest of the same bytes", async () => {
    const range = "bytes=0-9";
    expect((await get({ range, "if-range": `"${file.cid}"` })).status).toBe(206);
    expect((await get({ range, "if-range": '"another"' })).status).toBe(200);
  });

  test("answers 304 to whoever has it", async () => {
    expect((await get({ "if-none-match": `"${file.cid}"` })).status).toBe(304);
    expect((await get({ "if-none-match": `"${file.cid}"` }, "?format=car")).status).toBe(200);
  });

  test.each([
    [{ accept: "application/vnd.ipld.car; version=1; order=dfs; dups=y" }, ""],
    [{ accept: "application/vnd.ipld.raw;q=0.5, application/vnd.ipld.car" }, ""],
    [{}, "?format=car"],
  ])("gives the CAR that was uploaded, byte for byte (%j%s)", async (headers, query) => {
    const response = await get(headers, query);
    expect(response.headers.get("content-type")).toBe(
      "application/vnd.ipld.car; version=1; order=dfs; dups=y",
    );
    expect(response.headers.get("content-length")).toBe(String(file.car.length));
    expect(await bytesOf(response)).toEqual(new Uint8Array(file.car));
  });

  test("gives every block of the file, whatever its codec", async () => {
    expect(new Set(file.blocks.map(({ cid }) => codecOf(cid)))).toEqual(new Set(["raw", "dag-pb"]));
    for (const { cid, bytes } of file.blocks) {
      const response = await get({ accept: "application/vnd.ipld.raw" }, "", cid);
      expect(response.headers.get("content-type")).toBe("application/vnd.ipld.raw");
      expect(await bytesOf(response)).toEqual(new Uint8Array(bytes));
    }
  });

  test("gives a browser the file, and refuses what it cannot give", async () => {
    const browser = "text/html,application/xhtml+xml,*/*;q=0.8";
    expect((await get({ accept: browser })).headers.get("content-type")).toBe(
      "application/octet-stream",
    );
    for (const accept of ["image/png", "application/vnd.ipld.car; version=2"]) {
      expect(await refusalOf(await get({ accept }))).toMatchObject({
        status: 406,
        code: "not-acceptable",
      });
    }
  });

  test("answers HEAD without the bytes", async () => {
    const response = await ask(HEAD, "HEAD", `/ipfs/${file.cid}`, { params: { cid: file.cid } });
    expect(response.headers.get("content-length")).toBe("5000");
    expect((await bytesOf(response)).length).toBe(0);
  });

  test("answers 404 for what is not stored, and for what is no content id", async () => {
    const unknown = await rawCid(Buffer.from("unknown"));
    for (const cid of [unknown, "bafkrei", "..%2f..", "a\0b"]) {
      for (const query of ["", "?format=raw", "?format=car"]) {
        const refused = await refusalOf(await get({}, query, encodeURIComponent(cid)));
        expect(refused).toMatchObject({ status: 404, code: "not-found" });
      }
    }
  });

  test("refuses when too many were asked for", async () => {
    exhaust("bytes");
    expect((await get()).status).toBe(429);
  });
});
