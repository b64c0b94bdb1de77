import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { testKey } from "@hecate/protocol/testing/test-keys";
import { printBundle } from "@hecate/protocol/tlog/bundle";
import { logOriginOf, printCheckpoint } from "@hecate/protocol/tlog/checkpoint";
import { entryBytes, type LogEntry } from "@hecate/protocol/tlog/entry";
import { type Hash, leafHash, rootOf } from "@hecate/protocol/tlog/merkle";
import { signNote } from "@hecate/protocol/tlog/note";
import { fullWidth, parseTilePath } from "@hecate/protocol/tlog/tile";
import type { Signer } from "@hecate/protocol/ucan/issue";
import { afterEach } from "vitest";

const closers: (() => void)[] = [];
afterEach(() => {
  for (const close of closers.splice(0)) close();
});

export function anEntry(index: number, subject = "mri:agent:io.macula/acme-corp"): LogEntry {
  const payload = { token: `token ${index}` };
  const at = new Date(Date.UTC(2026, 0, 1, 0, 0, index)).toISOString();
  return { seq: index + 1, kind: "token-revoked", subject, actor: "did:key:z", payload, at };
}

/** A service that has nothing but a log, and tells of it whatever it is told to. */
export interface LogService {
  readonly origin: string;
  /** What its tree is made of. */
  entries: LogEntry[];
  /** What it gives out as entries; the same, unless it lies. */
  shown: LogEntry[] | null;
  signer: Signer;
  /** An address that it knows nothing of any more. */
  lost: string | null;
  /** What was asked for. */
  readonly asked: string[];
}

export async function aLogService(entries: LogEntry[]): Promise<LogService> {
  const server = createServer(async (request, response) => {
    const path = request.url ?? "";
    service.asked.push(path);
    const body = await answer(service, path);
    response.statusCode = body === null ? 404 : 200;
    const problem = { type: "x", title: "", status: 404, code: "not-found", detail: "", hint: "" };
    response.end(body ?? JSON.stringify(problem));
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  closers.push(() => server.close().closeAllConnections());
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const service: LogService = {
    origin,
    entries,
    shown: null,
    signer: testKey(7),
    lost: null,
    asked: [],
  };
  return service;
}

async function answer(service: LogService, path: string): Promise<string | Uint8Array | null> {
  const { origin, signer, entries } = service;
  if (path === service.lost) return null;
  const shown = service.shown ?? entries;
  const leaves = await Promise.all(entries.map((entry) => leafHash(entryBytes(entry))));
  if (path === "/.well-known/did.json") {
    const publicKeyMultibase = signer.did.slice("did:key:".length);
    return JSON.stringify({ id: "x", verificationMethod: [{ id: "x#key", publicKeyMultibase }] });
  }
  if (path === "/log/checkpoint") {
    const name = logOriginOf(origin);
    const text = printCheckpoint({ origin: name, size: leaves.length, root: await rootOf(leaves) });
    return signNote(text, signer, name);
  }
  if (path.startsWith("/api/v1/log?")) return JSON.stringify(listed(shown, path));
  const tile = parseTilePath(path.slice("/log/tile/".length));
  if (tile === null) return null;
  const [start, end] = [tile.index * fullWidth, tile.index * fullWidth + tile.width];
  if (tile.level === "entries") return printBundle(shown.slice(start, end).map(entryBytes));
  return Buffer.concat((await hashesAt(leaves, tile.level)).slice(start, end));
}

async function hashesAt(leaves: readonly Hash[], level: number): Promise<readonly Hash[]> {
  if (level === 0) return leaves;
  const below = await hashesAt(leaves, level - 1);
  const full = Math.floor(below.length / fullWidth);
  return Promise.all(
    Array.from({ length: full }, (_, at) =>
      rootOf(below.slice(at * fullWidth, (at + 1) * fullWidth)),
    ),
  );
}

/** Three to a page. */
function listed(entries: readonly LogEntry[], path: string) {
  const query = new URL(path, "http://x").searchParams;
  const before = Number(query.get("cursor") ?? entries.length + 1);
  const found = entries
    .filter(({ subject, seq }) => subject === query.get("subject") && seq < before)
    .toReversed();
  const page = found.slice(0, 3);
  return {
    size: entries.length,
    items: page.map((entry) => ({ index: entry.seq - 1, entry, sentence: "" })),
    nextCursor: found.length > 3 ? String(page.at(-1)?.seq) : null,
  };
}
