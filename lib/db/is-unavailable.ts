import { Prisma } from "#lib/db/generated/client";

/** Prisma: cannot reach, timed out, closed, pool exhausted, too many connections. */
const prismaCodes = new Set(["P1001", "P1002", "P1008", "P1017", "P2024", "P2028", "P2037"]);
const systemCodes = new Set(["ECONNREFUSED", "ECONNRESET", "ENOTFOUND", "ETIMEDOUT", "EPIPE"]);
/** PostgreSQL shutting down or starting (SQLSTATE class 57P), and its driver without a connection, say so in words. */
const lost =
  /terminating connection|the database system is|Connection terminated|connection error and is not queryable/;

/** Whether the database could not be asked at all, as against having refused what it was asked. */
export function isUnavailable(error: unknown): boolean {
  if (error instanceof Prisma.PrismaClientInitializationError) return true;
  if (error instanceof Prisma.PrismaClientKnownRequestError && prismaCodes.has(error.code)) {
    return true;
  }
  if (!(error instanceof Error)) return false;
  if ("code" in error && systemCodes.has(String(error.code))) return true;
  if (lost.test(error.message)) return true;
  return isUnavailable(error.cause);
}
