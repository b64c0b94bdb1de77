import pg from "pg";
import { closeDatabase } from "#lib/db/client";
import { searchListings } from "#lib/search/search-listings";
import { compare, type Row, secondsOf } from "./compare";
import { inParallel } from "./in-parallel";
import { percentiles } from "./percentiles";
import { sentStatements } from "./sent-statements";
import type { Service } from "./service";

const perRound = 300;
const workers = 16;
/** Common and rare words, one that all have, several, and a beginning. */
const asked = ["loan planner", "git", "terminal", "weather dashboard", "calend", "spectrum lab"];

/**
 * The search API over what the database holds; against its very statements by the driver. Also how long
 * an answer takes at worst for 95 of a hundred, in ms.
 */
export async function search({
  origin,
  databaseUrl,
}: Pick<Service, "origin" | "databaseUrl">): Promise<{ row: Row; p95: number }> {
  const statements = await statementsOf(databaseUrl);
  const pool = new pg.Pool({ connectionString: databaseUrl, max: workers });
  pool.on("error", () => {}); // The service may stop its database before a connection is quite closed.
  let times: number[] = [];

  async function ask(index: number) {
    const address = `${origin}/api/v1/listings?q=${encodeURIComponent(asked[index % asked.length] ?? "")}`;
    const seconds = await secondsOf(async () => {
      const answer = await fetch(address);
      if (!answer.ok) throw new Error(`${address} answered ${answer.status}`);
      await answer.json();
    });
    times.push(seconds * 1000);
  }

  async function query(index: number) {
    const client = await pool.connect();
    for (const statement of statements[index % statements.length] ?? []) {
      await client.query(statement);
    }
    client.release();
  }

  async function rate(job: (index: number) => Promise<void>) {
    const jobs = Array.from({ length: perRound }, (_, index) => () => job(index));
    return perRound / (await secondsOf(() => inParallel(workers, jobs)));
  }

  const slowest: number[] = [];
  try {
    const row = await compare({
      subject: `searches, ${workers} at a time · their SQL by pg`,
      unit: "searches/s",
      aim: "≥ 50 %",
      rounds: 5,
      ours: async () => {
        times = [];
        const perSecond = await rate(ask);
        slowest.push(percentiles(times).p95);
        return perSecond;
      },
      floor: () => rate(query),
    });
    return { row, p95: Math.min(...slowest) };
  } finally {
    await pool.end();
  }
}

async function statementsOf(databaseUrl: string): Promise<pg.QueryConfig[][]> {
  process.env.DATABASE_URL = databaseUrl;
  const statements: pg.QueryConfig[][] = [];
  for (const q of asked) {
    statements.push(await sentStatements(() => searchListings({ q, limit: 24 })));
  }
  await closeDatabase();
  return statements;
}
