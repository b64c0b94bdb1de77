import type { Refusal, Result } from "@hecate/protocol/result";
import { PrismaPg } from "@prisma/adapter-pg";
import { PrismaClient } from "#lib/db/generated/client";
import { env } from "#lib/env";

/** A client inside a transaction. What takes one cannot run outside a transaction. */
export type Transaction = Parameters<Parameters<PrismaClient["$transaction"]>[0]>[0];

/** Anything that queries can be put to: the client itself, or a transaction. */
export type Database = PrismaClient | Transaction;

// Next bundles this module once per route, so a module variable would open one pool per bundle.
const holder: { [key: symbol]: PrismaClient | undefined } = globalThis;
const key = Symbol.for("hecate.db");

/** The only PrismaClient. Connects on its first query. Throws when no database is configured. */
export function db(): PrismaClient {
  holder[key] ??= new PrismaClient({ adapter: new PrismaPg({ connectionString: databaseUrl() }) });
  return holder[key];
}

/** For a connection, and for the work: a busy machine is to be slow, not to refuse (Prisma: 2 s, 5 s). */
const patience = { maxWait: 10_000, timeout: 30_000 };

/** Runs `work` in one transaction. A refusal rolls everything back, as a throw does. */
export async function transaction<R extends Result<unknown>>(
  work: (tx: Transaction) => Promise<R>,
): Promise<R> {
  try {
    return await db().$transaction(async (tx) => {
      const result = await work(tx);
      if (!result.ok) throw new RolledBack(result);
      return result;
    }, patience);
  } catch (error) {
    if (error instanceof RolledBack) return error.result as R;
    throw error;
  }
}

/** Closes every connection; the next `db()` opens new ones. */
export async function closeDatabase(): Promise<void> {
  const client = holder[key];
  holder[key] = undefined;
  await client?.$disconnect();
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
