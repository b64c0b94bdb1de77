import { Prisma } from "#lib/db/generated/client";

const { sql, join } = Prisma;

/**
 * How to come to the first that match, in some order: walk along the order and look at each, which is quick
 * where many match, or gather all that match and sort them, which is quick where few do. Left alone,
 * PostgreSQL mistakes a rare word for a common one, and walks the whole catalogue for it.
 */
export type Way = { readonly walk: number } | "gather";

/** Rows from where a list goes on, and how many of them PostgreSQL expects to match. */
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

/** How many rows a way to the first `take` should look at. */
export function rowsBy(way: Way, take: number, { all, matching }: Expected): number {
  return way === "gather" ? matching : (take * all) / matching;
}

/** The first `take` of the entries `e` in an order that match. */
export interface First {
  readonly columns: Prisma.Sql;
  readonly matching: Prisma.Sql;
  /** Where the list goes on, as the order's index finds it. */
  readonly from?: Prisma.Sql;
  readonly order: Prisma.Sql;
  readonly take: number;
}

const start = sql`true`;

/** LIMIT and OFFSET keep the planner from mixing the ways. */
export function firstOf({ columns, matching, from = start, order, take }: First, way: Way) {
  const entries = sql`SELECT * FROM "SearchEntry" e WHERE ${from}`;
  const [looked, where] =
    way === "gather"
      ? [sql`${entries} AND ${matching} OFFSET 0`, sql`true`]
      : [sql`${entries} ORDER BY ${order} LIMIT ${way.walk}`, matching];
  return sql`SELECT ${columns} FROM (${looked}) AS e WHERE ${where} ORDER BY ${order} LIMIT ${take}`;
}

/** Of which the plan says what `Expected` holds for each of `matchings`, without running anything. */
export function expectation(matchings: readonly Prisma.Sql[], from = start): Prisma.Sql {
  const counted = [start, ...matchings].map(
    (matching) => sql`(SELECT FROM "SearchEntry" e WHERE ${from} AND ${matching} LIMIT 1000000000)`,
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
