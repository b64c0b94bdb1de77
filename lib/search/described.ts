import type { SearchQuery } from "@hecate/protocol/search-query";
import { Prisma } from "#lib/db/generated/client";
import { english } from "#lib/search/conditions";
import { fields, pieceQuery, textQuery } from "#lib/search/text-query";

const { sql, join } = Prisma;

export const typedIn = ({ pieces }: SearchQuery) => pieces.map(({ text }) => text).join(" ");

/** What each of the `found` is ranked by. */
export function described(query: SearchQuery): Prisma.Sql {
  const best = query.pieces.map((_, index) => bestField(query, index));
  return sql`
    SELECT e."listingId"::text AS id, e.name, ARRAY[${join(best)}] AS fields,
      round(similarity(e.name, ${typedIn(query)})::numeric, 6)::float8 AS likeness,
      e."starsMilli", e."installMass", 'is:verified' = ANY(e.terms) AS verified,
      NOT e.words @@ ${english(textQuery(query) ?? "")} AS alike
    FROM found JOIN "SearchEntry" e USING ("listingId")`;
}

function bestField({ pieces }: SearchQuery, index: number): Prisma.Sql {
  const cases = fields.map(
    (field) => sql`WHEN e.words @@ ${english(pieceQuery(pieces, index, field))} THEN ${field}`,
  );
  return sql`CASE ${join(cases, " ")} END`;
}
