import { Prisma } from "#lib/db/generated/client";

const { sql, join } = Prisma;

/**
 * How to come to the first that match, in some order: walk along the order and look at each, which is quick
 * where many match, or gather all that match and sort them, which is quick where few do. Left alone,
 * PostgreSQL mistakes a rare word for a common one, and walks the whole catalogue for it.
 */
export type Way = { readonly walk: number } | "gather";

/** Rows in the table, and how many of them PostgreSQL expects to match. */
export interface Expected {
  readonly all: number;
  readonly matching: number;
}

/** One that walks looks at so many times the rows it should need; then it gathers after all. */
const leeway = 10;

/** Either way costs rows: to the first `take` the walk all × take / matching, gathering as many as match. */
export function wayTo(take: number, { all, matching }: Expected): Way {
  if (matching ** 2 <= take * all) return "gather";
  return { walk: Math.ceil((leeway * take * all) / matching) };
}

/** `columns` of the first `take` of the entries `e`. LIMIT and OFFSET keep the planner from mixing the ways. */
export function firstOf(
  columns: Prisma.Sql,
  matching: Prisma.Sql,
  order: Prisma.Sql,
  take: number,
  way: Way,
): Prisma.Sql {
  const entries = sql`SELECT * FROM "SearchEntry" e`;
  const [from, where] =
    way === "gather"
      ? [sql`${entries} WHERE ${matching} OFFSET 0`, sql`true`]
      : [sql`${entries} ORDER BY ${order} LIMIT ${way.walk}`, matching];
  return sql`SELECT ${columns} FROM (${from}) AS e WHERE ${where} ORDER BY ${order} LIMIT ${take}`;
}

/** Of which the plan says what `Expected` holds for each of `matchings`, without running anything. */
export function expectation(matchings: readonly Prisma.Sql[]): Prisma.Sql {
  const counted = [sql`true`, ...matchings].map(
    (matching) => sql`(SELECT FROM "SearchEntry" e WHERE ${matching} LIMIT 1000000000)`,
  );
  return sql`EXPLAIN (FORMAT JSON) ${join(counted, " UNION ALL ")}`;
}

interface Rows {
  readonly "Plan Rows": number;
}

/** A plan without a run: what EXPLAIN answers of a statement. */
export interface RowsPlan<Plan = Rows> {
  readonly "QUERY PLAN": readonly [{ readonly Plan: Plan }];
}

/** The answer to `expectation`. */
export type ExpectedPlan = RowsPlan<{ readonly Plans: readonly Rows[] }>;

export function expectedOf({ "QUERY PLAN": [{ Plan }] }: ExpectedPlan): Expected[] {
  const [all = 0, ...matching] = Plan.Plans.map((plan) => plan["Plan Rows"]);
  return matching.map((rows) => ({ all, matching: rows }));
}
