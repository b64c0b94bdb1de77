import pg from "pg";
import { closeDatabase } from "#lib/db/client";
import { searchListings } from "#lib/search/search-listings";
import { compare, type Row, secondsOf } from "./compare";
import { inParallel } from "./in-parallel";
import { sentStatements } from "./sent-statements";
import type { Service } from "./service";

const perRound = 200;
const workers = 16;
const words = "loan planner";

/** The search API over what the database holds; against its very statements by the driver. */
export async function search({
  origin,
  databaseUrl,
}: Pick<Service, "origin" | "databaseUrl">): Promise<Row> {
  process.env.DATABASE_URL = databaseUrl;
  const statements = await sentStatements(() => searchListings({ q: words, limit: 24 }));
  await closeDatabase();
  const pool = new pg.Pool({ connectionString: databaseUrl, max: workers });
  const address = `${origin}/api/v1/listings?q=${encodeURIComponent(words)}`;

  async function ask() {
    const answer = await fetch(address);
    const { items } = (await answer.json()) as { items: unknown[] };
    if (items.length === 0) throw new Error(`${address} finds nothing`);
  }

  async function query() {
    const client = await pool.connect();
    for (const statement of statements) await client.query(statement);
    client.release();
  }

  const rate = async (job: () => Promise<void>) =>
    perRound / (await secondsOf(() => inParallel(workers, Array(perRound).fill(job))));
  try {
    return await compare({
      subject: `searches, ${workers} at a time · their SQL by pg`,
      unit: "searches/s",
      aim: "≥ 50 %",
      rounds: 5,
      ours: () => rate(ask),
      floor: () => rate(query),
    });
  } finally {
    await pool.end();
  }
}
