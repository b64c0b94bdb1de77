import { parseBundle } from "@hecate/protocol/tlog/bundle";
import { parseEntry } from "@hecate/protocol/tlog/entry";
import { leafHash } from "@hecate/protocol/tlog/merkle";
import { hashesIn } from "@hecate/protocol/tlog/tile";
import { beforeEach, describe, expect, test } from "vitest";
import { growLog } from "#lib/public-log/grow-log";
import { happen } from "#lib/public-log/testing/happen";
import { ask } from "#lib/testing/requests";
import { provideWorld } from "#lib/testing/route-world";
import { GET } from "./route";

provideWorld();
beforeEach(async () => {
  await happen(258);
  await growLog(() => new Date());
});

function get(path: string, headers?: Record<string, string>) {
  return ask(GET, "GET", `/log/tile/${path}`, { params: { path: path.split("/") }, headers });
}

async function bytesOf(path: string): Promise<Uint8Array> {
  return new Uint8Array(await (await get(path)).arrayBuffer());
}

describe("GET /log/tile/{path}", () => {
  test("gives a full tile, to be kept for a year", async () => {
    const response = await get("0/000");
    expect(response.headers.get("content-type")).toBe("application/octet-stream");
    expect(response.headers.get("cache-control")).toBe("public, max-age=31536000, immutable");
    expect((await response.arrayBuffer()).byteLength).toBe(8192);
    const headers = { "if-none-match": response.headers.get("etag") ?? "" };
    expect((await get("0/000", headers)).status).toBe(304);
  });

  test("gives a partial tile at each width that it had, to be asked for again", async () => {
    const response = await get("0/001.p/2");
    expect(response.headers.get("cache-control")).toBe("public, no-cache");
    expect((await response.arrayBuffer()).byteLength).toBe(64);
    expect((await bytesOf("0/001.p/1")).length).toBe(32);
    expect((await bytesOf("1/000.p/1")).length).toBe(32);
    expect((await bytesOf("0/000.p/7")).length).toBe(7 * 32);
  });

  test("gives the entries, which hash to the leaves", async () => {
    for (const [place, width] of [
      ["000", 256],
      ["001.p/2", 2],
    ] as const) {
      const entries = parseBundle(await bytesOf(`entries/${place}`)) ?? [];
      const leaves = hashesIn(await bytesOf(`0/${place}`), width);
      expect(await Promise.all(entries.map(leafHash))).toEqual(leaves);
    }
    const [first] = parseBundle(await bytesOf("entries/000")) ?? [];
    expect(first && parseEntry(first)).toMatchObject({ seq: 1, kind: "token-revoked" });
  });

  test.each([
    "0/001",
    "0/001.p/3",
    "0/002",
    "1/000",
    "1/001",
    "2/000",
    "entries/001",
    "entries/001.p/3",
    "entries/x999/x999/x999/x999/999",
    "0/x999/x999/x999/x999/999",
    "63/000",
    "0/1",
    "0/000.p/0",
    "nonsense",
  ])("answers 404 to %s", async (path) => {
    expect((await get(path)).status).toBe(404);
  });
});
