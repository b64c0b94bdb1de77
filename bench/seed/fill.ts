import pg from "pg";
import { functions } from "./functions";
import { steps } from "./statements";

/** What keeps search up to date row by row; done at the end instead, for many at once. */
const followed = ["Listing", "Version", "SourceCheck", "PublisherDomain", "ListingStanding"];
const batch = 10_000;

/** Fills a migrated database that nobody published to yet. All or nothing. */
export async function fill(
  databaseUrl: string,
  listings: number,
  said: (what: string) => void,
): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const { rows } = await client.query('SELECT FROM "Publisher" LIMIT 1');
    if (rows.length > 0) throw new Error("the database is not empty");
    await client.query("BEGIN; CREATE SCHEMA seeding; SET LOCAL search_path = seeding, public");
    await client.query(functions);
    await client.query(followed.map((table) => triggers("DISABLE", table)).join(";"));
    for (const { what, sql } of steps) {
      said(what);
      await client.query(sql, [listings]);
    }
    said("what search knows");
    for (let from = 0; from < listings; from += batch) await refresh(client, from);
    // Constraints that wait for the end would stop the tables from being altered.
    await client.query("SET CONSTRAINTS ALL IMMEDIATE; DROP SCHEMA seeding CASCADE");
    await client.query(followed.map((table) => triggers("ENABLE", table)).join(";"));
    await client.query("COMMIT");
    await client.query("VACUUM ANALYZE");
  } finally {
    await client.end();
  }
}

function triggers(change: "DISABLE" | "ENABLE", table: string): string {
  return `ALTER TABLE "${table}" ${change} TRIGGER USER`;
}

async function refresh(client: pg.Client, from: number): Promise<void> {
  await client.query(
    `SELECT refresh_search(ARRAY(
       SELECT id FROM "Listing" ORDER BY id OFFSET $1 LIMIT $2))`,
    [from, batch],
  );
}
