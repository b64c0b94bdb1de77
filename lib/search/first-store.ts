import { read } from "#lib/db/client";
import type { Prisma } from "#lib/db/generated/client";
import {
  type Expected,
  type ExpectedPlan,
  expectation,
  expectedOf,
  type First,
  firstOf,
  wayTo,
} from "#lib/search/first-of";

/** How many PostgreSQL expects to match, for each of `matchings`. */
export async function expectMatches<Matchings extends readonly Prisma.Sql[]>(
  matchings: Matchings,
  from?: Prisma.Sql,
): Promise<{ [Place in keyof Matchings]: Expected }> {
  const [plan] = await read<ExpectedPlan>(expectation(matchings, from));
  if (plan === undefined) throw new Error("PostgreSQL explains nothing");
  return expectedOf(plan) as { [Place in keyof Matchings]: Expected };
}

/** By the better way; where a walk has not come to so many, all that match are gathered. */
export async function findFirst<Row>(first: First): Promise<Row[]> {
  const [expected] = await expectMatches([first.matching] as const, first.from);
  const way = wayTo(first.take, expected);
  const rows = await read<Row>(firstOf(first, way));
  if (way === "gather" || rows.length === first.take) return rows;
  return read<Row>(firstOf(first, "gather"));
}
