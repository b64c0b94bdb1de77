import { Prisma } from "#lib/db/generated/client";

/** Whether a write failed because another row holds what must be unique (PostgreSQL 23505). */
export function isUniqueViolation(error: unknown): boolean {
  return error instanceof Prisma.PrismaClientKnownRequestError && error.code === "P2002";
}
