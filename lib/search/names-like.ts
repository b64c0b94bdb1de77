import type { SearchQuery } from "@hecate/protocol/search-query";
import { meantBy } from "#lib/search/meant-by";
import { findNear } from "./store";

/** The names that look most like the words, of apps that have what may have been meant. */
export async function namesLike(query: SearchQuery, take: number) {
  const meant = await meantBy(query);
  if (meant === null) return [];
  return findNear(query.pieces.map(({ text }) => text).join(" "), meant, take);
}
