import { testKey, verifySignature } from "@hecate/protocol/testing/test-keys";
import { logOriginOf, printCheckpoint } from "@hecate/protocol/tlog/checkpoint";
import { entryBytes } from "@hecate/protocol/tlog/entry";
import { leafHash, rootOf } from "@hecate/protocol/tlog/merkle";
import { signNote } from "@hecate/protocol/tlog/note";
import { describe, expect, test } from "vitest";
import { judgeEntry } from "./judge-entry";

const origin = "https://hecate.example";
const service = testKey(1);
const tokens = ["one", "two", "three"];
const leaves = await Promise.all(
  tokens.map((token, index) => leafHash(entryBytes(anEntry(token, index)))),
);
const name = logOriginOf(origin);
const head = { origin: name, size: 3, root: await rootOf(leaves) };
const key = { id: "x#key", publicKeyMultibase: service.did.slice("did:key:".length) };

const served: Record<string, Uint8Array> = {
  "/.well-known/did.json": Buffer.from(JSON.stringify({ id: "x", verificationMethod: [key] })),
  "/log/checkpoint": Buffer.from(await signNote(printCheckpoint(head), service, name)),
  "/log/tile/0/000.p/3": Buffer.concat(leaves),
};

function anEntry(token: string, index: number) {
  return {
    seq: index + 1,
    kind: "token-revoked",
    subject: "mri:agent:io.macula/acme-corp",
    actor: "did:key:z",
    payload: { token },
    at: "2026-11-23T12:00:00.000Z",
  };
}

/** What comes of the entry of this token, at its place. */
function judge(index: number, changes: Record<string, Uint8Array> = {}, actor = "did:key:z") {
  const all = { ...served, ...changes };
  const fetchPart = async (path: string) => {
    const part = all[path];
    if (part === undefined) throw new Error(`nothing at ${path}`);
    return part;
  };
  const entry = { ...anEntry(tokens[index] ?? "later", index), actor };
  return judgeEntry({ origin, entry }, fetchPart, verifySignature);
}

describe("an entry, judged in the browser", () => {
  test("holds when its leaf leads to the signed root", async () => {
    expect(await judge(1)).toMatchObject({
      ok: true,
      value: {
        key: service.did,
        head: { size: 3 },
        leaf: leaves[1],
        tiles: ["/log/tile/0/000.p/3"],
      },
    });
  });

  test("fails when the page shows something else than the log holds", async () => {
    expect(await judge(1, {}, "did:key:y")).toMatchObject({
      refusal: { code: "log-entry-mismatch" },
    });
  });

  test("fails when a tile was changed", async () => {
    const tile = Buffer.concat(leaves.toReversed());
    expect(await judge(0, { "/log/tile/0/000.p/3": tile })).toMatchObject({
      refusal: { code: "log-entry-mismatch" },
    });
  });

  test("fails when another key signed the checkpoint", async () => {
    const note = Buffer.from(await signNote(printCheckpoint(head), testKey(2), name));
    expect(await judge(1, { "/log/checkpoint": note })).toMatchObject({
      refusal: { code: "log-bad-signature" },
    });
  });

  test("is not judged when the checkpoint is older than the entry", async () => {
    expect(await judge(7)).toMatchObject({ refusal: { code: "log-malformed" } });
  });

  test("is not judged when a tile cannot be had", async () => {
    await expect(judge(1, { "/log/tile/0/000.p/3": Buffer.of(1) })).rejects.toThrow("not 3 hashes");
  });
});
