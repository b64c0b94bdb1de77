import { limits } from "@hecate/protocol/limits";
import { ok, type Refusal, type Result, refuse } from "@hecate/protocol/result";
import type { ReadLog } from "@hecate/protocol/tlog/audit";
import { parseBundle } from "@hecate/protocol/tlog/bundle";
import type { Hash } from "@hecate/protocol/tlog/merkle";
import { bundlePath, fullWidth, hashesIn, tilePath } from "@hecate/protocol/tlog/tile";
import { ask, refusalIn } from "../api/answers";
import type { Session } from "../session";

/** A part of the log could not be had, or is not what it must be. */
class UnreadableLog extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal.detail);
  }
}

const tileBytes = 64 * 1024;
const bundleBytes = fullWidth * (limits.logEntryBytes + 2);

/** The log of the service at `size`; each tile is fetched once, when it is first needed. */
export function readLogFrom(session: Session, size: number): ReadLog & { fetched: () => number } {
  const tiles = new Map<string, Promise<readonly Hash[]>>();
  const fetchTile = async (path: string, width: number) => {
    const hashes = hashesIn(await fetchPart(session, path, tileBytes), width);
    return hashes ?? unreadable(`${path} has not ${width} hashes`);
  };
  return {
    size,
    readTile: (tile) => {
      const path = tilePath(tile);
      const known = tiles.get(path) ?? fetchTile(path, tile.width);
      tiles.set(path, known);
      return known;
    },
    readBundle: async (bundle) => {
      const path = bundlePath(bundle);
      const entries = parseBundle(await fetchPart(session, path, bundleBytes));
      return entries ?? unreadable(`${path} ends within an entry`);
    },
    fetched: () => tiles.size,
  };
}

/** What `work` gives; a part of the log that it could not read becomes its refusal. */
export async function withReadableLog<T>(work: () => Promise<Result<T>>): Promise<Result<T>> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof UnreadableLog) return { ok: false, refusal: error.refusal };
    throw error;
  }
}

/** A whole answer of so many bytes at most. */
export async function fetchBytes(
  session: Session,
  path: string,
  maxBytes: number,
): Promise<Result<Uint8Array>> {
  const reply = await ask(session, path);
  if (!reply.ok) return reply;
  const { status, body } = reply.value;
  if (status === 404) {
    // A cache or a plain file server may have said it: any body will do.
    body.destroy();
    return refuse("not-found", `${reply.value.address} does not exist`);
  }
  if (status !== 200) return refusalIn(reply.value);
  const chunks: Uint8Array[] = [];
  let length = 0;
  try {
    for await (const chunk of body) {
      length += chunk.length;
      if (length > maxBytes) return refuse("log-malformed", `${path} is too long`);
      chunks.push(chunk);
    }
  } catch {
    session.stop.throwIfAborted();
    return refuse("server-unreachable", `${path} broke off`);
  }
  return ok(Buffer.concat(chunks));
}

async function fetchPart(session: Session, path: string, maxBytes: number): Promise<Uint8Array> {
  const bytes = await fetchBytes(session, `/log/tile/${path}`, maxBytes);
  if (bytes.ok) return bytes.value;
  // The signed size says that it is there.
  if (bytes.refusal.code === "not-found") return unreadable(`${path} is gone`);
  throw new UnreadableLog(bytes.refusal);
}

function unreadable(detail: string): never {
  throw new UnreadableLog(refuse("log-tree-mismatch", detail).refusal);
}
