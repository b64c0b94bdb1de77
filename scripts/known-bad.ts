import { addKnownBad, removeKnownBad } from "#lib/scanning/change-known-bad";

export const knownBadUsage = `  known-bad add DIGEST NOTE            hold whoever lists these bytes, a CID or SHA-256
  known-bad remove DIGEST              what is held for them stays so until somebody rules`;

/** Changes the list of known-bad bytes and says what that means; null when the words are no such command. */
export async function changeKnownBad(words: readonly string[]): Promise<string | null> {
  const [verb, digest, note, ...more] = words;
  if (digest === undefined || more.length > 0) return null;
  const now = new Date();
  if (verb === "add" && note !== undefined) {
    return told(await addKnownBad(digest, note, now), "is on the list");
  }
  if (verb === "remove" && note === undefined) {
    return told(await removeKnownBad(digest, now), "is off the list");
  }
  return null;

  function told(
    changed: Awaited<ReturnType<typeof addKnownBad | typeof removeKnownBad>>,
    outcome: string,
  ) {
    if (!changed.ok) throw new Error(`${changed.refusal.code}: ${changed.refusal.detail}`);
    return `${digest} ${outcome}; listed files looked at again: ${changed.value}`;
  }
}
