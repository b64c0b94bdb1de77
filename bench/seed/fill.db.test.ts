import { type ListingQuery, searchOrders } from "@hecate/protocol/wire/search";
import { beforeEach, expect, test } from "vitest";
import { db } from "#lib/db/client";
import { env } from "#lib/env";
import { getListing } from "#lib/listings/get-listing";
import { searchListings } from "#lib/search/search-listings";
import { expectOk } from "#lib/testing/publishers";
import { sentStatements } from "../sent-statements";
import { fill } from "./fill";

const listings = 6_000;

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

async function plansOf(query: Partial<ListingQuery>): Promise<Plan[]> {
  const sent = await sentStatements(async () =>
    expectOk(await searchListings({ limit: 24, ...query, facets: "1" })),
  );
  const ours = sent.filter(({ text }) => text.includes('"SearchEntry"'));
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
    { q: "zzzz" },
    { q: "tag:git is:verified" },
  ];
  for (const query of asked) {
    for (const plan of await plansOf(query)) {
      const blocks = plan["Shared Hit Blocks"] + plan["Shared Read Blocks"];
      expect([query, sequentialScans(plan), blocks > 6_000]).toEqual([query, [], false]);
    }
  }
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
