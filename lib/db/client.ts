import type { Refusal, Result } from "@hecate/protocol/result";
import { PrismaPg } from "@prisma/adapter-pg";
import pg from "pg";
import { type Prisma, PrismaClient } from "#lib/db/generated/client";
import { planName } from "#lib/db/planned";
import { env } from "#lib/env";

/** A client inside a transaction. What takes one cannot run outside a transaction. */
export type Transaction = Parameters<Parameters<PrismaClient["$transaction"]>[0]>[0];

/** Anything that queries can be put to: the client itself, or a transaction. */
export type Database = PrismaClient | Transaction;

interface Opened {
  readonly client: PrismaClient;
  readonly pool: pg.Pool;
}

// Next bundles this module once per route, so a module variable would open one pool per bundle.
const holder: { [key: symbol]: Opened | undefined } = globalThis;
const key = Symbol.for("hecate.db");

function opened(): Opened {
  holder[key] ??= open();
  return holder[key];
}

/** For a connection, and for the work: a busy machine is to be slow, not to refuse (Prisma: 2 s, 5 s). */
const patience = { maxWait: 10_000, timeout: 30_000 };

// Not every statement has a name, which the adapter's type does not say.
const adapting = { statementNameGenerator: planName as (query: { sql: string }) => string };

function open(): Opened {
  // The ORM writes and reads times as if every session were in UTC; the driver takes a session at its word.
  const pool = new pg.Pool({ connectionString: databaseUrl(), options: "-c TimeZone=UTC" });
  pool.on("error", () => {}); // One that idles may be cut off; whoever asks next is told.
  const adapter = new PrismaPg(pool, adapting);
  return { pool, client: new PrismaClient({ adapter, transactionOptions: patience }) };
}

/** The only PrismaClient. Connects on its first query. Throws when no database is configured. */
export function db(): PrismaClient {
  return opened().client;
}

/**
 * The rows of a statement that is asked so often that the client's own work would show: the driver alone, on
 * the same connections. One with a `name` is planned once a connection, whatever its values.
 */
export async function read<Row>(statement: Prisma.Sql, name?: string): Promise<Row[]> {
  const { text, values } = statement;
  const { rows } = await opened().pool.query({ text, values, ...(name && { name }) });
  return rows;
}

/** Runs `work` in one transaction. A refusal rolls everything back, as a throw does. */
export async function transaction<R extends Result<unknown>>(
  work: (tx: Transaction) => Promise<R>,
): Promise<R> {
  try {
    return await db().$transaction(async (tx) => {
      const result = await work(tx);
      if (!result.ok) throw new RolledBack(result);
      return result;
    });
  } catch (error) {
    if (error instanceof RolledBack) return error.result as R;
    throw error;
  }
}

/** Closes every connection; the next `db()` opens new ones. */
export async function closeDatabase(): Promise<void> {
  const was = holder[key];
  holder[key] = undefined;
  await was?.client.$disconnect();
  await was?.pool.end();
}

class RolledBack extends Error {
  constructor(readonly result: { ok: false; refusal: Refusal }) {
    super(result.refusal.code);
  }
}

function databaseUrl(): string {
  const { databaseUrl } = env();
  if (databaseUrl === undefined) throw new Error("DATABASE_URL is not set");
  return databaseUrl;
}
