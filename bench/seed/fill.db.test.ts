import { randomUUID } from "node:crypto";
import { parseSearch } from "@hecate/protocol/search-query";
import { type ListingQuery, searchOrders } from "@hecate/protocol/wire/search";
import pg from "pg";
import { beforeEach, expect, inject, test } from "vitest";
import { db } from "#lib/db/client";
import { databaseUrlNamed, recreateDatabase, templateName } from "#lib/db/testing/databases";
import { env } from "#lib/env";
import { getListing } from "#lib/listings/get-listing";
import { getProof } from "#lib/listings/get-proof";
import { findNeighbours } from "#lib/listings/name-store";
import { usedDelegations } from "#lib/listings/used-delegations";
import { findCandidates } from "#lib/search/candidates-store";
import { catalogueCounts } from "#lib/search/catalogue-counts";
import { listPublishers } from "#lib/search/list-publishers";
import { searchListings } from "#lib/search/search-listings";
import { expectOk } from "#lib/testing/publishers";
import { sentStatements } from "../sent-statements";
import { fill } from "./fill";

const listings = 6_000;
/** Words for which the planner alone would walk everything, or fetch everything. */
const hard = ["zzzz", "terminal", "license:mit license:isc", "publisher:amber-works-ng"];

beforeEach(() => fill(env().databaseUrl ?? "", listings, () => {}));

/** Of a plan as EXPLAIN gives it. */
interface Plan {
  readonly "Node Type": string;
  readonly "Relation Name"?: string;
  readonly "Shared Hit Blocks": number;
  readonly "Shared Read Blocks": number;
  readonly Plans?: readonly Plan[];
}

interface Explained {
  readonly "QUERY PLAN": readonly { readonly Plan: Plan }[];
}

function plansOf(query: Partial<ListingQuery>): Promise<Plan[]> {
  return plansIn(async () => expectOk(await searchListings({ limit: 24, ...query, facets: "1" })));
}

async function plansIn(work: () => Promise<unknown>): Promise<Plan[]> {
  const sent = await sentStatements(work);
  const isExplained = ({ text }: { text: string }) => text.startsWith("EXPLAIN");
  const ours = sent.filter((each) => each.text.includes('"Search') && !isExplained(each));
  return db().$transaction(async (tx) => {
    // A page anywhere costs what the next one does: so that these few are read as a great many are.
    await tx.$executeRaw`SET LOCAL random_page_cost = 1`;
    const plans: Plan[] = [];
    for (const { text, values = [] } of ours) {
      const explained = `EXPLAIN (ANALYZE, BUFFERS, FORMAT JSON) ${text}`;
      const rows = await tx.$queryRawUnsafe<Explained[]>(explained, ...values);
      plans.push(...rows.flatMap((row) => row["QUERY PLAN"].map(({ Plan }) => Plan)));
    }
    return plans;
  });
}

function sequentialScans({ Plans = [], ...plan }: Plan): string[] {
  const own = plan["Node Type"] === "Seq Scan" ? [plan["Relation Name"] ?? ""] : [];
  return [...own, ...Plans.flatMap(sequentialScans)];
}

test("a filled catalogue is searched without reading all of it", async () => {
  const asked: Partial<ListingQuery>[] = [
    ...searchOrders.flatMap((sort) => [{ sort }, { q: "loan", sort }, { q: "terminal", sort }]),
    { q: "loan planner" },
    { q: "laon-planer" },
    ...hard.map((q) => ({ q })),
    { q: "tag:git is:verified" },
  ];
  for (const query of asked) {
    for (const plan of await plansOf(query)) {
      const blocks = plan["Shared Hit Blocks"] + plan["Shared Read Blocks"];
      expect([query, sequentialScans(plan), blocks > 6_000]).toEqual([query, [], false]);
    }
  }
  for (const plan of await plansIn(() => listPublishers("m", 24))) {
    const blocks = plan["Shared Hit Blocks"] + plan["Shared Read Blocks"];
    expect([sequentialScans(plan), blocks > 6_000]).toEqual([[], false]);
  }
});

test("a new name is compared with those that may be a slip apart, not with all that are verified", async () => {
  const publisherId = randomUUID();
  const taken = await db().searchEntry.findFirstOrThrow({
    where: { terms: { has: "is:verified" } },
    orderBy: { name: "asc" },
  });
  const name = taken.name.slice(0, -1);
  const named = { publisherId, name, foldedName: name, mri: "mri:capability:io.macula/a/b" };
  const neighbours = () => db().$transaction((tx) => findNeighbours(tx, named));
  const { verified } = await neighbours();
  expect(verified.map((each) => each.name)).toContain(taken.name);
  expect(verified.length).toBeLessThan(10);
  for (const plan of await plansIn(neighbours)) {
    const blocks = plan["Shared Hit Blocks"] + plan["Shared Read Blocks"];
    expect([sequentialScans(plan), blocks > 300]).toEqual([[], false]);
  }
});

/** Every rule that PostgreSQL keeps for the tables, spelled out. */
async function rules(connectionString: string): Promise<string[]> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  const { rows } = await client.query(`
    SELECT pg_get_indexdef(indexrelid) || ' ' || indisvalid AS rule FROM pg_index
      WHERE indrelid IN (SELECT oid FROM pg_class WHERE relnamespace = 'public'::regnamespace)
    UNION ALL
    SELECT concat_ws(' ', conrelid::regclass, conname, pg_get_constraintdef(oid), convalidated)
      FROM pg_constraint WHERE connamespace = 'public'::regnamespace
    UNION ALL
    SELECT concat_ws(' ', tgrelid::regclass, tgname, tgenabled) FROM pg_trigger WHERE NOT tgisinternal
    ORDER BY rule`);
  await client.end();
  return rows.map(({ rule }) => rule);
}

test("filling leaves every index, key, reference and trigger as it was", async () => {
  const maintenanceUrl = inject("testDatabaseUrl");
  await recreateDatabase(maintenanceUrl, "hecate_test_bare", templateName);
  const before = await rules(databaseUrlNamed(maintenanceUrl, "hecate_test_bare"));
  expect(before.length).toBeGreaterThan(100);
  expect(await rules(env().databaseUrl ?? "")).toEqual(before);
});

test("what search knows is what its triggers would have written, row by row", async () => {
  const different = await db().$transaction(
    async (tx) => {
      for (const table of ["SearchEntry", "SearchWord"]) {
        await tx.$executeRawUnsafe(
          `CREATE TEMP TABLE "filled${table}" ON COMMIT DROP AS TABLE "${table}"`,
        );
        await tx.$executeRawUnsafe(`DELETE FROM "${table}"`);
      }
      await tx.$executeRaw`SELECT refresh_search(ARRAY(SELECT id FROM "Listing"))`;
      return tx.$queryRaw<{ count: number }[]>`
        SELECT (SELECT count(*)::int FROM "SearchWord") AS count
        UNION ALL SELECT count(*)::int FROM (TABLE "filledSearchEntry" EXCEPT TABLE "SearchEntry") AS e
        UNION ALL SELECT count(*)::int FROM (TABLE "SearchEntry" EXCEPT TABLE "filledSearchEntry") AS e
        UNION ALL SELECT count(*)::int FROM (TABLE "filledSearchWord" EXCEPT TABLE "SearchWord") AS w
        UNION ALL SELECT count(*)::int FROM (TABLE "SearchWord" EXCEPT TABLE "filledSearchWord") AS w`;
    },
    { timeout: 60_000 },
  );
  const [words, ...others] = different.map(({ count }) => count);
  expect(words).toBeGreaterThan(100);
  expect(others).toEqual([0, 0, 0, 0]);
});

test("the front page says about how many there are once nobody can count them at a glance", async () => {
  const { listings: counted, publishers } = await catalogueCounts(1_000);
  expect(counted.isExact).toBe(false);
  expect(Math.abs(counted.count - listings)).toBeLessThan(0.1 * listings);
  expect(publishers).toEqual({ count: listings / 8, isExact: true });
});

test("a search whose walk comes to nothing finds what there is after all", async () => {
  const page = expectOk(await searchListings({ q: "license:mit license:isc", limit: 24 }));
  expect(page.items).toEqual([]);
  const named = expectOk(await searchListings({ q: "amber-loan-viewer", limit: 24 }));
  expect(named.items[0]?.name).toBe("amber-loan-viewer");
});

/** The definition, by no way but the plain one. */
async function mostInstalledOf(word: string): Promise<string[]> {
  const rows = await db().$queryRaw<{ id: string }[]>`
    WITH found AS (SELECT * FROM "SearchEntry" WHERE found AND words @@ to_tsquery('english', ${word}))
    (SELECT "listingId"::text AS id FROM found WHERE heading @@ to_tsquery('english', ${word})
      ORDER BY "installMass" DESC, "listingId" DESC LIMIT 100)
    UNION (SELECT "listingId"::text FROM found ORDER BY "installMass" DESC, "listingId" DESC LIMIT 100)`;
  return rows.map(({ id }) => id).sort();
}

test("what is ranked are the most installed that match, also where few installed ones do", async () => {
  const ranked = async (word: string) => {
    const found = await findCandidates({ query: parseSearch(`"${word}"`) });
    return found.map(({ id }) => id).sort();
  };
  const tiers = (await sentStatements(() => ranked("ledger"))).filter(({ text }) =>
    text.includes("install_tiers("),
  );
  expect(tiers).toHaveLength(1);
  for (const word of ["ledger", "viewer", "terminal", "zzzz"]) {
    expect(await ranked(word)).toEqual(await mostInstalledOf(word));
  }
  await db().$executeRaw`
    UPDATE "SearchEntry" SET "installMass" = 0
    WHERE heading @@ 'ledger' AND "installMass" < (SELECT max("installMass") - 10 FROM "SearchEntry")`;
  expect(await ranked("ledger")).toEqual(await mostInstalledOf("ledger"));
});

test("facets count a thousand of what is found, and say that there is more", async () => {
  const { facets } = expectOk(await searchListings({ limit: 1, facets: "1" }));
  expect(facets).toMatchObject({ counted: 1_000, complete: false });
  const platforms = facets?.kinds.find(({ kind }) => kind === "platform");
  expect(platforms?.values[0]).toEqual({ value: "linux-amd64", count: 1_000 });
});

test("what it is filled with keeps the rules", async () => {
  const entries = await db().searchEntry.count();
  const events = await db().ledgerEvent.count();
  const versions = await db().version.count();
  const head = await db().ledgerHead.findFirstOrThrow();
  expect([await db().listing.count(), entries, Number(head.seq)]).toEqual([
    listings,
    listings,
    events,
  ]);
  expect(versions).toBeGreaterThan(listings);
  const [first] = expectOk(await searchListings({ limit: 1 })).items;
  expect(await getListing(first?.org ?? "", first?.name ?? "")).toMatchObject({
    name: first?.name,
    versions: [{ version: "1.1.0" }],
  });
});

test("what it is filled with can be looked at: pages read its signatures as they read any", async () => {
  const [first] = expectOk(await searchListings({ limit: 1 })).items;
  const { org = "", name = "" } = first ?? {};
  expect(await getProof(org, name, "1.1.0")).toMatchObject({ format: "hecate-proof/1" });
  expect(await usedDelegations(org)).toEqual([]);
});
