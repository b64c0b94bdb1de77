import pg from "pg";
import { closeDatabase } from "#lib/db/client";
import { searchListings } from "#lib/search/search-listings";
import { compare, type Row, secondsOf } from "./compare";
import { inParallel } from "./in-parallel";
import type { Service } from "./service";

const perRound = 200;
const workers = 8;
const words = "loan planner";

/** The search API over what the submissions left; against its very statements by the driver. */
export async function search(service: Service): Promise<Row> {
  const statements = await statementsOfSearch(service.databaseUrl);
  const pool = new pg.Pool({ connectionString: service.databaseUrl, max: workers });
  const address = `${service.origin}/api/v1/listings?q=${encodeURIComponent(words)}`;

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
      aim: "",
      rounds: 5,
      ours: () => rate(ask),
      floor: () => rate(query),
    });
  } finally {
    await pool.end();
  }
}

/** Runs one search in this process, and notes what its driver sends. */
async function statementsOfSearch(databaseUrl: string): Promise<pg.QueryConfig[]> {
  process.env.DATABASE_URL = databaseUrl;
  const sent: pg.QueryConfig[] = [];
  const driver = pg.Client.prototype;
  const { query } = driver;
  driver.query = function noted(this: pg.Client, ...asked: [pg.QueryConfig]) {
    sent.push(asked[0]);
    return Reflect.apply(query, this, asked);
  } as typeof query;
  const found = await searchListings({ q: words, limit: 24 });
  driver.query = query;
  await closeDatabase();
  if (!found.ok) throw new Error(found.refusal.detail);
  return sent;
}
