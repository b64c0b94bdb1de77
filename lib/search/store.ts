import { foldName } from "@hecate/protocol/name";
import { db, read } from "#lib/db/client";
import { Prisma } from "#lib/db/generated/client";
import { installableStates } from "#lib/moderation/version-state";
import { type Filter, matching } from "#lib/search/conditions";
import { firstOf, type RowsPlan, type Way, wayTo } from "#lib/search/first-of";
import { type IndexOrder, mostInstalled, orders } from "#lib/search/orders";
import { mostInstalledMeant } from "./candidates-store";
import { expectMatches, findFirst } from "./first-store";

const { sql } = Prisma;

/** Where a list goes on: the last row's place in its order, and its id. */
export interface Place {
  readonly at: string;
  readonly id: string;
}

/** Listings in order, with their place in it, beginning after `after`. */
export function findPlaces(
  filter: Filter,
  order: IndexOrder,
  after: Place | null,
  take: number,
): Promise<Place[]> {
  const { place, type, beyond, direction } = orders[order];
  const from = after
    ? sql`(${place}, e."listingId") ${beyond} (${after.at}::${type}, ${after.id}::uuid)`
    : sql`true`;
  const first = {
    columns: sql`e."listingId"::text AS id, to_jsonb(${place}) #>> '{}' AS at`,
    matching: matching(filter),
    ...{ from, take },
    order: sql`${place} ${direction}, e."listingId" ${direction}`,
  };
  if (isNarrow(filter)) return findFirst(first);
  return read(sql`
    SELECT ${first.columns} FROM "SearchEntry" e WHERE ${from} AND ${first.matching}
    ORDER BY ${first.order} LIMIT ${take}`);
}

/** Whether less than almost everything may match. */
function isNarrow({ query }: Filter): boolean {
  return Object.values(query).some((part) => (Array.isArray(part) ? part.length > 0 : part));
}

/** For each of `typed` the words of the catalogue that are a slip away, itself among them; bounded. */
export function findSlips(typed: readonly string[]): Promise<{ typed: string; words: string[] }[]> {
  return read(sql`
    SELECT typed, ARRAY(
      SELECT w.word FROM "SearchWord" w WHERE slips(w.word) && slips(typed)
      ORDER BY w.word = typed DESC, similarity(w.word, typed) DESC, w.word LIMIT ${perSlip}) AS words
    FROM unnest(${[...typed]}::text[]) AS typed`);
}

/** So many words may be meant by one. */
const perSlip = 10;

/**
 * How often each term stands in what was found, over at most `most` of it, the most installed. One more
 * is looked for, and not counted in, so that `found` tells whether there are more.
 */
export async function countTerms(filter: Filter, most: number): Promise<TermCounts> {
  const [expected] = await expectMatches([matching(filter)] as const);
  const way = wayTo(most + 1, expected);
  const counted = await countTermsBy(filter, most, way);
  const isShort = way !== "gather" && counted.found <= most;
  return isShort ? countTermsBy(filter, most, "gather") : counted;
}

export interface TermCounts {
  readonly found: number;
  readonly terms: readonly { readonly term: string; readonly count: number }[];
}

async function countTermsBy(filter: Filter, most: number, way: Way): Promise<TermCounts> {
  const matches = { columns: sql`e.terms`, matching: matching(filter) };
  const rows = await read<{ term: string | null; count: number }>(sql`
    WITH found AS MATERIALIZED (
      ${firstOf({ ...matches, order: mostInstalled, take: most + 1 }, way)}
    )
    SELECT NULL AS term, count(*)::int AS count FROM found
    UNION ALL (
      SELECT term, count(*)::int AS count
      FROM (SELECT terms FROM found LIMIT ${most}) AS counted, unnest(terms) AS term
      GROUP BY term ORDER BY count DESC, term)`);
  return {
    found: rows[0]?.count ?? 0,
    terms: rows.flatMap(({ term, count }) => (term === null ? [] : [{ term, count }])),
  };
}

/** How many are found, counted up to `most`. */
export async function countFound(filter: Filter, most: number): Promise<number> {
  const matches = { columns: sql`1`, matching: matching(filter) };
  const found = await findFirst({ ...matches, order: mostInstalled, take: most });
  return found.length;
}

/** Of those that have what may have been meant the names that look most like `typed`. */
export async function findNear(
  typed: string,
  meant: string,
  take: number,
): Promise<{ org: string; name: string }[]> {
  const ids = await mostInstalledMeant(sql`e.found`, meant);
  return read(sql`
    SELECT p.org, l.name
    FROM "Listing" l JOIN "Publisher" p ON p.id = l."publisherId"
    WHERE l.id = ANY (${ids}::uuid[])
    ORDER BY similarity(l.name, ${typed}) DESC, l.id LIMIT ${take}`);
}

/** Below this, names are not alike. */
const leastAlike = 0.4;
/** Of one name in the catalogue so many are looked at. */
const sameNames = 50;

/** Other listings of that name, or that have in their heading what one of `meant` says: those most like it. */
export async function findSimilar(
  { id, name }: { readonly id: string; readonly name: string },
  meant: readonly string[],
  take: number,
): Promise<{ mri: string; verified: boolean }[]> {
  const others = sql`e."listingId" <> ${id}::uuid`;
  const ids = await Promise.all(meant.map((each) => mostInstalledMeant(others, each)));
  return read(sql`
    WITH same AS (
      SELECT e."listingId" FROM "SearchEntry" e
      WHERE ${others} AND e."foldedName" = ${foldName(name)} LIMIT ${sameNames}
    ), found AS (SELECT * FROM same UNION SELECT unnest(${ids.flat()}::uuid[]))
    SELECT l.mri, EXISTS (
      SELECT FROM "PublisherDomain" d
      WHERE d."publisherId" = l."publisherId" AND d.state IN ('verified', 'at-risk')) AS verified
    FROM found JOIN "Listing" l ON l.id = found."listingId"
    WHERE l."foldedName" = ${foldName(name)} OR similarity(l.name, ${name}) > ${leastAlike}
    ORDER BY similarity(l.name, ${name}) DESC, l.id LIMIT ${take}`);
}

/** The publishers whose names look most like `typed`. */
export async function findNearPublishers(typed: string, take: number): Promise<string[]> {
  const rows = await db().$queryRaw<{ org: string }[]>`
    SELECT org FROM "Publisher" WHERE org % ${typed}
    ORDER BY similarity(org, ${typed}) DESC, org LIMIT ${take}`;
  return rows.map(({ org }) => org);
}

/** From here times are counted, so that the numbers stay small: a Monday. */
const epoch = new Date("2024-01-01T00:00:00Z");

/**
 * Thousandths of log₂ Σ √(Σ 2^age), by week of account creation: ages of the installs in weeks, to which the
 * half of the weeks since the epoch is added, as if each had been weighed on that day. Rows are locked
 * in the order of their ids, as `refresh_search` does.
 */
export function restateTrends(now: Date, weeks: number): Promise<number> {
  const since = new Date(now.getTime() - weeks * 7 * 86_400_000);
  return db().$executeRaw`
    WITH cohorts AS (
      SELECT "listingId", sqrt(sum(power(2, extract(epoch FROM "countsFrom" - ${now}::timestamptz) / 604800))) AS mass
      FROM "Installer" WHERE "countedIn" IS NOT NULL AND "countsFrom" > ${since} AND "countsFrom" <= ${now}
      GROUP BY "listingId", "countedIn"
    ), trends AS (
      SELECT "listingId", greatest(0, round(1000 * (ln(sum(mass)) / ln(2)
        + extract(epoch FROM ${now}::timestamptz - ${epoch}::timestamptz) / 1209600)))::int AS trend
      FROM cohorts GROUP BY "listingId"
    ), changed AS MATERIALIZED (
      SELECT "listingId", coalesce(t.trend, 0) AS trend
      FROM (SELECT "listingId", trend FROM "SearchEntry" WHERE trend > 0) AS was
        FULL JOIN trends t USING ("listingId")
      WHERE was.trend IS DISTINCT FROM coalesce(t.trend, 0)
    ), locked AS MATERIALIZED (
      SELECT "listingId" FROM "SearchEntry" JOIN changed USING ("listingId")
      ORDER BY "listingId" FOR UPDATE OF "SearchEntry"
    )
    UPDATE "SearchEntry" e SET trend = changed.trend
    FROM changed JOIN locked USING ("listingId") WHERE e."listingId" = changed."listingId"`;
}

/** Tags are counted over so many listings that changed last: enough to know what is common. */
const tagged = 5_000;

export function countTags(limit: number): Promise<{ tag: string; count: number }[]> {
  return db().$queryRaw`
    SELECT substr(term, 5) AS tag, count(*)::int AS count
    FROM (SELECT e.terms FROM "SearchEntry" e WHERE e.found
          ORDER BY e."updatedAt" DESC, e."listingId" DESC LIMIT ${tagged}) AS recent,
      unnest(terms) AS term
    WHERE term LIKE 'tag:%'
    GROUP BY term ORDER BY count DESC, term LIMIT ${limit}`;
}

/** Exact, and read from every entry. */
export function countAllTags(limit: number): Promise<{ tag: string; count: number }[]> {
  return read(sql`
    SELECT substr(term, 5) AS tag, count(*)::int AS count
    FROM "SearchEntry" e, unnest(e.terms) AS term
    WHERE e.found AND term LIKE 'tag:%'
    GROUP BY term ORDER BY count DESC, term LIMIT ${limit}`);
}

export interface Counted {
  readonly count: number;
  /** Whether that is exact, or about how many there are. */
  readonly isExact: boolean;
}

export async function countInstallable(most: number) {
  const states = [...installableStates];
  const [listings, publishers, versions] = await Promise.all([
    countRows(sql`"SearchEntry" WHERE found`, most),
    countRows(sql`"Publisher"`, most),
    countRows(sql`"Version" WHERE "yankedAt" IS NULL AND state = ANY (${states})`, most),
  ]);
  return { listings, publishers, versions };
}

/** Costs the same however many there are: beyond `most` it is the planner's number, to two digits. */
async function countRows(rows: Prisma.Sql, most: number): Promise<Counted> {
  const [counted] = await read<{ count: number }>(
    sql`SELECT count(*)::int AS count FROM (SELECT FROM ${rows} LIMIT ${most + 1}) AS counted`,
  );
  const count = counted?.count ?? 0;
  if (count <= most) return { count, isExact: true };
  const [plan] = await read<RowsPlan>(sql`EXPLAIN (FORMAT JSON) SELECT FROM ${rows}`);
  const expected = plan?.["QUERY PLAN"][0].Plan["Plan Rows"] ?? count;
  return { count: Number(Math.max(expected, most).toPrecision(2)), isExact: false };
}
