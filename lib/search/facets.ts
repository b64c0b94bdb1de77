import { type FilterKind, filterKinds } from "@hecate/protocol/search-query";
import type { FacetsView } from "@hecate/protocol/wire/search";
import type { Filter } from "#lib/search/conditions";
import { countTerms } from "./store";

/** Over more than this nothing is counted: what a choice would leave is then said roughly. */
const mostCounted = 1_000;
const valuesPerKind = 12;
/** Everybody knows the publisher they look for; a thousand of them are no choice. */
const offered = filterKinds.filter((kind) => kind !== "publisher");

/** What the found can be narrowed down by, the most frequent first. */
export async function facetsOf(filter: Filter): Promise<FacetsView> {
  const { found, terms } = await countTerms(filter, mostCounted);
  return {
    counted: Math.min(found, mostCounted),
    complete: found <= mostCounted,
    kinds: offered.flatMap((kind) => {
      const values = valuesOf(kind, terms);
      return values.length === 0 ? [] : [{ kind, values }];
    }),
  };
}

function valuesOf(kind: FilterKind, terms: readonly { term: string; count: number }[]) {
  const values = terms
    .filter(({ term }) => term.startsWith(`${kind}:`))
    .map(({ term, count }) => ({ value: term.slice(kind.length + 1), count }));
  if (kind === "rating") values.sort((a, b) => (a.value < b.value ? 1 : -1));
  return values.slice(0, valuesPerKind);
}
