import type { Did } from "@hecate/protocol/did";
import { limits } from "@hecate/protocol/limits";
import { ok, type Result, refuse } from "@hecate/protocol/result";
import { type ReadLog, verifyGrowth } from "@hecate/protocol/tlog/audit";
import { type Checkpoint, logKeyOf, openCheckpoint } from "@hecate/protocol/tlog/checkpoint";
import { didDocument, serviceKeyIn } from "@hecate/protocol/wire/did-document";
import { getJson } from "../api/answers";
import { DamagedFile } from "../files/file-refusal";
import { verifySignature } from "../identity/verify-signature";
import type { Session } from "../session";
import { fetchBytes, readLogFrom, withReadableLog } from "./log-reader";
import { readSeenLog, writeSeenLog } from "./log-store";

/** A log that was found to be what this machine saw before, grown. */
export interface FollowedLog {
  readonly log: ReadLog & { fetched: () => number };
  readonly checkpoint: Checkpoint;
  /** The signed note. */
  readonly note: string;
  readonly key: Did;
  /** Null on the first look. */
  readonly before: Checkpoint | null;
}

/** Verifies the log's newest checkpoint against the last one seen, and remembers it in its place. */
export async function followLog(session: Session): Promise<Result<FollowedLog>> {
  const seen = await readSeenLog(session);
  const key = await serviceKey(session, seen?.key ?? null);
  if (!key.ok) return key;
  const noteKey = logKeyOf(session.origin, key.value);
  const before = seen && (await openCheckpoint(seen.checkpoint, noteKey, verifySignature));
  if (before?.ok === false) throw new DamagedFile(session.home.log);
  const fetched = await fetchBytes(session, "/log/checkpoint", limits.logNoteChars);
  if (!fetched.ok) return fetched;
  const note = Buffer.from(fetched.value).toString();
  const checkpoint = await openCheckpoint(note, noteKey, verifySignature);
  if (!checkpoint.ok) return checkpoint;
  const log = readLogFrom(session, checkpoint.value.size);
  const last = before?.value ?? null;
  const grown = await withReadableLog(() => verifyGrowth(log, last, checkpoint.value));
  if (!grown.ok) return grown;
  await writeSeenLog(session, {
    service: session.origin,
    key: key.value,
    checkpoint: note,
    seenAt: new Date().toISOString(),
  });
  return ok({ log, checkpoint: checkpoint.value, note, key: key.value, before: last });
}

/** As the service states it now, which must be what it stated first. */
async function serviceKey(session: Session, pinned: string | null): Promise<Result<Did>> {
  const document = await getJson(session, "/.well-known/did.json", didDocument);
  if (!document.ok) return document;
  const stated = serviceKeyIn(document.value);
  if (!stated.ok || pinned === null || stated.value === pinned) return stated;
  return refuse("log-key-changed", `it was ${pinned}\nit is ${stated.value}`);
}
