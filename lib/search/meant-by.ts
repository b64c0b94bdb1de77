import type { SearchQuery } from "@hecate/protocol/search-query";
import { findSlips } from "./store";

/** Shorter ones may be words of a name's own, but nobody looks for an app by a slip in them. */
const shortest = 3;

/**
 * What the words may have meant, for to_tsquery: each as it was typed, or as a word that is a slip away. Null
 * where one comes near none. What was quoted is meant as it stands.
 */
export async function meantBy({ pieces }: SearchQuery): Promise<string | null> {
  const quoted = pieces.filter((piece) => piece.quoted).map(({ text }) => `'${text}'`);
  const bare = pieces.filter((piece) => !piece.quoted).flatMap(({ text }) => text.split("-"));
  const slips = await findSlips([...new Set(bare)]);
  if (slips.some(({ typed, words }) => words.length === 0 && typed.length >= shortest)) return null;
  const choices = slips
    .filter(({ words }) => words.length > 0)
    .map(({ words }) => `(${words.map((word) => `'${word}'`).join(" | ")})`);
  return choices.length === 0 ? null : [...quoted, ...choices].join(" & ");
}
