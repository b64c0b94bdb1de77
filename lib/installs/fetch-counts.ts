import { addFetches, sumFetches } from "./store";

/** More files than this in one go are not told apart: a flood of addresses must not fill the memory. */
const mostFiles = 10_000;

// Next bundles this module once per route; they must count together.
const holder: { [key: symbol]: Map<string, number> | undefined } = globalThis;
const key = Symbol.for("hecate.fetch-counts");

function pending(): Map<string, number> {
  holder[key] ??= new Map();
  return holder[key];
}

/** Counts in memory that a file was asked for. What is not written down before a crash is lost. */
export function countFetch(cid: string): void {
  const counts = pending();
  if (counts.size < mostFiles || counts.has(cid)) counts.set(cid, (counts.get(cid) ?? 0) + 1);
}

/** Writes down what was counted since the last time; if that fails, it is tried again with the next. */
export async function flushFetches(now: Date): Promise<number> {
  const counts = pending();
  if (counts.size === 0) return 0;
  holder[key] = new Map();
  const day = new Date(now.toISOString().slice(0, 10));
  try {
    await addFetches(
      day,
      [...counts].map(([cid, count]) => ({ cid, count })),
    );
  } catch (error) {
    const since = pending();
    for (const [cid, count] of counts) since.set(cid, (since.get(cid) ?? 0) + count);
    throw error;
  }
  return counts.size;
}

/** How often the files of a listing's versions were asked for. */
export function countFetches(listingId: string): Promise<number> {
  return sumFetches(listingId);
}
