import { parseCid } from "@hecate/protocol/cid";
import { limits } from "@hecate/protocol/limits";
import { ok, type Result, refuse } from "@hecate/protocol/result";
import { plainLine } from "@hecate/protocol/wire/text";
import { transaction } from "#lib/db/client";
import { queueScans } from "#lib/scanning/queue-scans";
import { deleteKnownBad, findArtifactsOf, putKnownBad } from "./store";

const noteLine = plainLine(limits.knownBadNoteChars);

/**
 * Puts bytes on the list, by content id or SHA-256 in hex; `note` is what everybody reads about them. Whoever
 * lists them from now on is held, and whoever listed them before is looked at again. Returns how many files that are.
 */
export async function addKnownBad(
  digest: string,
  note: string,
  now: Date,
): Promise<Result<number, "invalid-digest" | "invalid-note">> {
  if (!isDigest(digest)) return refuse("invalid-digest", `${digest} is neither`);
  const line = noteLine.safeParse(note);
  if (!line.success) return refuse("invalid-note", line.error.issues[0]?.message ?? "");
  return transaction(async (tx) => {
    await putKnownBad(tx, { digest, note: line.data, addedAt: now });
    const files = await findArtifactsOf(tx, digest);
    await queueScans(tx, files, now);
    return ok(files.length);
  });
}

/** Takes bytes off the list. What is held for them stays held until somebody rules. */
export async function removeKnownBad(
  digest: string,
  now: Date,
): Promise<Result<number, "not-found">> {
  return transaction(async (tx) => {
    if (!(await deleteKnownBad(tx, digest))) return refuse("not-found", `${digest} is not listed`);
    const files = await findArtifactsOf(tx, digest);
    await queueScans(tx, files, now);
    return ok(files.length);
  });
}

function isDigest(text: string): boolean {
  return /^[0-9a-f]{64}$/.test(text) || parseCid(text).ok;
}
