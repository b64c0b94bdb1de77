import { type Database, db, type Transaction } from "#lib/db/client";
import type { PasskeyChallenge, SignInCode } from "#lib/db/generated/client";

type NewCode = Pick<
  SignInCode,
  | "codeHash"
  | "secretHash"
  | "challenge"
  | "purpose"
  | "linkToId"
  | "userAgent"
  | "createdAt"
  | "expiresAt"
>;

/** False when that code is in use. */
export async function addCode(code: NewCode): Promise<boolean> {
  const { count } = await db().signInCode.createMany({ data: code, skipDuplicates: true });
  return count === 1;
}

const open = { approvedAt: null, deniedAt: null, usedAt: null };

/** The attempt that still waits for an answer under that code. */
export function findWaiting(codeHash: string, now: Date): Promise<SignInCode | null> {
  return db().signInCode.findFirst({ where: { codeHash, ...open, expiresAt: { gt: now } } });
}

export function findBySecret(secretHash: string): Promise<SignInCode | null> {
  return db().signInCode.findUnique({ where: { secretHash } });
}

/** False when it was answered or ended in the meantime: one answer counts. */
export async function answerCode(
  id: string,
  answer: { did: string; approvedAt: Date } | { deniedAt: Date },
  now: Date,
): Promise<boolean> {
  const { count } = await db().signInCode.updateMany({
    where: { id, ...open, expiresAt: { gt: now } },
    data: answer,
  });
  return count === 1;
}

/** Uses an approved attempt up; gives the key that approved it, once. */
export async function spendCode(
  database: Database,
  which: Pick<SignInCode, "secretHash" | "purpose" | "linkToId">,
  now: Date,
): Promise<string | null> {
  const [used] = await database.signInCode.updateManyAndReturn({
    where: { ...which, approvedAt: { not: null }, usedAt: null, expiresAt: { gt: now } },
    data: { usedAt: now },
    select: { did: true },
  });
  return used?.did ?? null;
}

export async function addChallenge(challenge: PasskeyChallenge): Promise<void> {
  await db().passkeyChallenge.create({ data: challenge });
}

/** False when nobody was given that challenge for this, or it was used. */
export async function spendChallenge(
  tx: Transaction,
  which: Pick<PasskeyChallenge, "challenge" | "linkToId">,
  now: Date,
): Promise<boolean> {
  const { count } = await tx.passkeyChallenge.deleteMany({
    where: { ...which, expiresAt: { gt: now } },
  });
  return count === 1;
}

/** How many there were. */
export async function removeExpired(now: Date): Promise<number> {
  const expired = { where: { expiresAt: { lte: now } } };
  const [codes, challenges] = await Promise.all([
    db().signInCode.deleteMany(expired),
    db().passkeyChallenge.deleteMany(expired),
  ]);
  return codes.count + challenges.count;
}
