import { parseSearch } from "@hecate/protocol/search-query";
import { meantBy } from "#lib/search/meant-by";
import { findSimilar } from "./store";

/** So many of a name's words may be another's. */
const wordsExchanged = 5;

/**
 * Listings that one could be taken for: of the same name, or one that has its words, or all but one of them, each
 * perhaps with a slip. The most alike first; bounded, whatever the catalogue holds.
 */
export async function similarNames(
  { id, name }: { readonly id: string; readonly name: string },
  take: number,
): Promise<{ mri: string; verified: boolean }[]> {
  const words = name.split("-");
  const without = words.length > 1 ? words.slice(0, wordsExchanged) : [];
  const typed = [words, ...without.map((_, gone) => words.filter((_, at) => at !== gone))];
  const meant = await Promise.all(typed.map((each) => meantBy(parseSearch(each.join(" ")))));
  const known = meant.filter((each) => each !== null);
  return findSimilar({ id, name }, [...new Set(known)], take);
}
