import { printSearch, type SearchQuery } from "@hecate/protocol/search-query";
import type { NothingFoundView } from "@hecate/protocol/wire/search";
import { namesLike } from "#lib/search/names-like";
import { countFound } from "./store";

const mostCounted = 100;
const partsTried = 8;
const names = 5;

/** Which part of a search removed everything, and which names come near. */
export async function whyNothing(query: SearchQuery): Promise<NothingFoundView> {
  const [without, near] = await Promise.all([
    Promise.all(eachLeftOut(query).slice(0, partsTried).map(count)),
    namesLike(query, names),
  ]);
  return {
    without: without.filter(({ found }) => found > 0),
    near: near.map(({ org, name }) => `${org}/${name}`),
  };
}

interface LeftOut {
  readonly part: string;
  readonly rest: SearchQuery;
}

async function count({ part, rest }: LeftOut) {
  return { part, found: await countFound({ query: rest }, mostCounted) };
}

const nothing: SearchQuery = {
  pieces: [],
  without: [],
  filters: [],
  withoutFilters: [],
  updatedSince: null,
  updatedBefore: null,
};

/** The query without each of its parts, one at a time; never without all. */
function eachLeftOut(query: SearchQuery): LeftOut[] {
  const lists = ["filters", "withoutFilters", "without", "pieces"] as const;
  const parts: LeftOut[] = lists.flatMap((list) =>
    query[list].map((part) => ({
      part: printSearch({ ...nothing, [list]: [part] }),
      rest: { ...query, [list]: without(query[list], part) },
    })),
  );
  for (const day of ["updatedSince", "updatedBefore"] as const) {
    if (query[day] === null) continue;
    const part = printSearch({ ...nothing, [day]: query[day] });
    parts.push({ part, rest: { ...query, [day]: null } });
  }
  return parts.length > 1 ? parts : [];
}

function without<T>(list: readonly T[], part: T): T[] {
  return list.filter((each) => each !== part);
}
