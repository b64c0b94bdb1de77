import type { Filter } from "#lib/search/conditions";
import { meantBy } from "#lib/search/meant-by";
import { findCandidates, findMeant, type Possible } from "./candidates-store";

/** Below so many that have the words, those that have what the words may have meant are ranked too. */
const few = 5;

/** All that is ranked for a query with words: bounded, whatever the catalogue holds. */
export async function candidatesFor(filter: Filter): Promise<Possible[]> {
  const found = await findCandidates(filter);
  if (found.filter(({ alike }) => !alike).length >= few) return found;
  const meant = await meantBy(filter.query);
  if (meant === null) return found;
  const known = new Set(found.map(({ id }) => id));
  const others = await findMeant(filter, meant);
  return [...found, ...others.filter(({ id }) => !known.has(id))];
}
