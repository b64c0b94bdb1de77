import { foldName } from "@hecate/protocol/name";
import { read } from "#lib/db/client";
import { Prisma } from "#lib/db/generated/client";
import { conditions, english, type Filter, matching } from "#lib/search/conditions";
import { described, typedIn } from "#lib/search/described";
import { firstOf, type Way, wayTo } from "#lib/search/first-of";
import { mostInstalled } from "#lib/search/orders";
import type { Candidate } from "#lib/search/rank";
import { textQuery } from "#lib/search/text-query";
import { type Shares, tierForBoth } from "#lib/search/tiers";
import { expectMatches, findFirst } from "./first-store";

const { sql, empty } = Prisma;

/** How many are ranked at most of those that have the words in their heading, and of all. */
const perSource = 100;

/** What may answer the words; `alike` where it has them not, but what they may have meant. */
export type Possible = Candidate & { readonly alike: boolean };

/** With how many there are that have the words in their heading, up to what is ranked. */
type Found = Possible & { readonly headings: number };

/** A number of a tier for both sources together, or a way for each. */
type Ways = number | readonly [Way, Way];

/**
 * What may answer the words, bounded whatever the catalogue holds: the exact name, the most installed
 * that have all words in their heading, and those that have them anywhere.
 */
export async function findCandidates(filter: Filter): Promise<Possible[]> {
  const heading = sql`${conditions(filter)} AND e.heading @@ ${wordsOf(filter)}`;
  const [expected, shares] = await Promise.all([
    expectMatches([heading, matching(filter)] as const),
    tierShares(),
  ]);
  const [inHeading, anywhere] = expected;
  const apart = [wayTo(perSource, inHeading), wayTo(perSource, anywhere)] as const;
  const ways = tierForBoth(perSource, expected, apart, shares) ?? apart;
  const found = await findBy(filter, ways);
  return isShort(found, ways) ? findBy(filter, typeof ways === "number" ? 0 : gathered) : found;
}

const gathered = ["gather", "gather"] as const;

/** Whether there may be more than a walk came to, or a tier holds. */
function isShort(found: readonly Found[], ways: Ways): boolean {
  const headings = found[0]?.headings ?? 0;
  if (typeof ways === "number") return ways > 0 && headings < perSource;
  const [toHeading, toAnywhere] = ways;
  const isHeadingShort = toHeading !== "gather" && headings < perSource;
  return isHeadingShort || (toAnywhere !== "gather" && found.length < perSource);
}

function findBy(filter: Filter, ways: Ways): Promise<Found[]> {
  const exact = foldName(typedIn(filter.query).replaceAll(" ", ""));
  return read(sql`
    WITH exact AS MATERIALIZED (
      SELECT e."listingId" FROM "SearchEntry" e WHERE ${conditions(filter)} AND e."foldedName" = ${exact} LIMIT 50
    ), ${typeof ways === "number" ? together(filter, ways) : apart(filter, ways)},
    found AS (SELECT * FROM exact UNION SELECT * FROM heading UNION SELECT * FROM anywhere)
    SELECT described.*, (SELECT count(*)::int FROM heading) AS headings
    FROM (${described(filter.query)}) AS described`);
}

/** What has the words in its heading has them anywhere: both are of what is fetched at once. */
function together(filter: Filter, tier: number): Prisma.Sql {
  const inTier = tier > 0 ? sql`AND install_tiers(e."installMass") @> ARRAY[${tier}::int]` : empty;
  const first = sql`ORDER BY ${mostInstalled} LIMIT ${perSource}`;
  return sql`
    looked AS MATERIALIZED (
      SELECT e."listingId", e."installMass", e.heading @@ ${wordsOf(filter)} AS "inHeading"
      FROM "SearchEntry" e WHERE ${matching(filter)} ${inTier}
    ),
    heading AS MATERIALIZED (SELECT "listingId" FROM looked AS e WHERE "inHeading" ${first}),
    anywhere AS MATERIALIZED (SELECT "listingId" FROM looked AS e ${first})`;
}

function apart(filter: Filter, [toHeading, toAnywhere]: readonly [Way, Way]): Prisma.Sql {
  const first = { columns: sql`e."listingId"`, order: mostInstalled, take: perSource };
  const heading = sql`${conditions(filter)} AND e.heading @@ ${wordsOf(filter)}`;
  return sql`
    heading AS MATERIALIZED (${firstOf({ ...first, matching: heading }, toHeading)}),
    anywhere AS MATERIALIZED (${firstOf({ ...first, matching: matching(filter) }, toAnywhere)})`;
}

const wordsOf = ({ query }: Filter) => english(textQuery(query) ?? "");

/** So long it is remembered which share of the entries each tier holds: it only tells which way is short. */
const rememberedMs = 60_000;
let remembered: { readonly shares: Promise<Shares>; readonly until: number } | undefined;

function tierShares(): Promise<Shares> {
  if (remembered === undefined || remembered.until < performance.now()) {
    remembered = { shares: readTierShares(), until: performance.now() + rememberedMs };
    remembered.shares.catch(() => {
      remembered = undefined;
    });
  }
  return remembered.shares;
}

/** As PostgreSQL's statistics have them: rounded, and a while old. */
async function readTierShares(): Promise<Shares> {
  const rows = await read<{ share: number }>(sql`
    SELECT share FROM pg_stats,
      unnest(most_common_elems::text::int[], most_common_elem_freqs[:cardinality(most_common_elems::text::int[])])
        AS elements (tier, share)
    WHERE schemaname = current_schema() AND tablename = 'SearchEntry_words_tiers_idx' AND attname = 'install_tiers'
    ORDER BY tier`);
  return rows.map(({ share }) => share);
}

/** The most installed that have in their heading what the words may have meant. */
export async function findMeant(filter: Filter, meant: string): Promise<Possible[]> {
  const ids = await mostInstalledMeant(conditions(filter), meant);
  return read(sql`
    WITH found AS (SELECT unnest(${ids}::uuid[]) AS "listingId") ${described(filter.query)}`);
}

export async function mostInstalledMeant(rest: Prisma.Sql, meant: string): Promise<string[]> {
  const rows = await findFirst<{ id: string }>({
    columns: sql`e."listingId"::text AS id`,
    matching: sql`${rest} AND e.heading @@ to_tsquery('simple', ${meant})`,
    order: mostInstalled,
    take: perSource,
  });
  return rows.map(({ id }) => id);
}
