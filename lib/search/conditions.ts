import { printFilter, type SearchQuery } from "@hecate/protocol/search-query";
import { Prisma } from "#lib/db/generated/client";
import { textQuery, unwantedQuery } from "#lib/search/text-query";

const { sql, join } = Prisma;

export interface Filter {
  readonly query: SearchQuery;
  /** Only what is put forward: not limited, and by no new publisher without a verified domain. */
  readonly featuredSince?: Date | undefined;
}

/** Parsed once, while the statement is planned. */
export const english = (text: string) => sql`to_tsquery('english', ${text})`;

/** All but the words that are wanted. */
export function conditions({ query, featuredSince }: Filter): Prisma.Sql {
  const { filters, withoutFilters, updatedSince, updatedBefore } = query;
  const unwanted = unwantedQuery(query);
  const all = [
    sql`e.found`,
    filters.length > 0 && sql`e.terms @> ${filters.map(printFilter)}`,
    withoutFilters.length > 0 && sql`NOT e.terms && ${withoutFilters.map(printFilter)}`,
    updatedSince && sql`e."updatedAt" >= ${updatedSince}`,
    updatedBefore && sql`e."updatedAt" < ${updatedBefore}`,
    unwanted && sql`NOT e.words @@ ${english(unwanted)}`,
    featuredSince && sql`e."featuredFrom" <= ${featuredSince}`,
  ];
  return join(
    all.filter((condition) => typeof condition === "object" && condition !== null),
    " AND ",
  );
}

/** With the words, wherever they stand. */
export function matching(filter: Filter): Prisma.Sql {
  const text = textQuery(filter.query);
  const rest = conditions(filter);
  return text === null ? rest : sql`${rest} AND e.words @@ ${english(text)}`;
}
