import pg from "pg";
import { bare } from "./bare";
import { functions } from "./functions";
import { seedSignature } from "./seed-signature";
import { catalogue, type Step, searched } from "./statements";

const catalogueTables = [
  ...["Publisher", "RootKey", "PublisherDomain", "Content", "Listing", "Version", "Artifact"],
  ...["SourceCheck", "InstallCohort", "RatingCohort", "ListingStanding", "LedgerEvent"],
];
const searchTables = ["SearchEntry", "SearchWord"];
/** What keeps search up to date row by row; done at the end instead, for all at once. */
const followed = ["Listing", "Version", "SourceCheck", "PublisherDomain", "ListingStanding"];
const memory = "SET LOCAL work_mem = '256MB'; SET LOCAL maintenance_work_mem = '512MB'";

/** Fills a migrated database that nobody published to yet. All or nothing. */
export async function fill(
  databaseUrl: string,
  listings: number,
  said: (what: string) => void,
): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();

  const take = (steps: readonly Step[]) => async () => {
    for (const { what, sql } of steps) {
      said(what);
      await client.query(sql, [listings]);
    }
    said("indexes and references");
  };

  try {
    const { rows } = await client.query('SELECT FROM "Publisher" LIMIT 1');
    if (rows.length > 0) throw new Error("the database is not empty");
    await client.query("BEGIN; CREATE SCHEMA seeding; SET LOCAL search_path = seeding, public");
    await client.query(`${memory}; ${functions(await seedSignature())}`);
    await client.query(followed.map((table) => triggers("DISABLE", table)).join(";"));
    await bare(client, catalogueTables, take(catalogue));
    await bare(client, searchTables, take(searched));
    await client.query("DROP SCHEMA seeding CASCADE");
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
