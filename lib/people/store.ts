import { type Database, db, type Transaction } from "#lib/db/client";
import type { Identity, Person, WebSession } from "#lib/db/generated/client";
import type { NewIdentity } from "#lib/people/identity";

export function findPseudonym(
  tx: Transaction,
  personId: string,
  scope: string,
): Promise<string | null> {
  return tx.pseudonym
    .findUnique({ where: { personId_scope: { personId, scope } }, select: { pseudonym: true } })
    .then((row) => row?.pseudonym ?? null);
}

export async function addPseudonym(
  tx: Transaction,
  row: { personId: string; scope: string; salt: Uint8Array<ArrayBuffer>; pseudonym: string },
): Promise<void> {
  await tx.pseudonym.createMany({ data: row, skipDuplicates: true });
}

/** The account's id and those of all that ended in it, also by way of one that did. */
export async function findAccounts(database: Database, personId: string): Promise<string[]> {
  const rows = await database.$queryRaw<{ id: string }[]>`
    WITH RECURSIVE account(id) AS (
      SELECT ${personId}::uuid
      UNION SELECT p.id FROM "Person" p JOIN account a ON p."mergedIntoId" = a.id)
    SELECT id::text FROM account`;
  return rows.map(({ id }) => id);
}

/** Whose way in that is; null when it is nobody's. */
export function findIdentity(
  kind: string,
  subject: string,
  database: Database = db(),
): Promise<(Identity & { person: Person }) | null> {
  return database.identity.findUnique({
    where: { kind_subject: { kind, subject } },
    include: { person: true },
  });
}

/** False when somebody has that handle. */
export async function addPerson(tx: Transaction, handle: string, at: Date): Promise<Person | null> {
  const [person = null] = await tx.person.createManyAndReturn({
    data: { handle, joinedAt: at },
    skipDuplicates: true,
  });
  return person;
}

/** False when it is somebody's already. */
export async function addIdentity(
  tx: Transaction,
  personId: string,
  identity: NewIdentity,
  at: Date,
): Promise<boolean> {
  const { count } = await tx.identity.createMany({
    data: { ...identity, personId, createdAt: at },
    skipDuplicates: true,
  });
  return count === 1;
}

export type SessionOfPerson = WebSession & { person: Person };

/** The session under that hash, unless it ended. */
export function findSession(tokenHash: string, now: Date): Promise<SessionOfPerson | null> {
  return db().webSession.findFirst({
    where: { tokenHash, expiresAt: { gt: now } },
    include: { person: true },
  });
}

export async function addSession(
  tx: Transaction,
  session: Omit<WebSession, "id" | "lastSeenAt">,
): Promise<string> {
  const { id } = await tx.webSession.create({
    data: { ...session, lastSeenAt: session.createdAt },
    select: { id: true },
  });
  return id;
}

/** False when the session is gone. Until commit, whoever ends it waits. */
export async function holdSession(tx: Transaction, id: string): Promise<boolean> {
  const rows = await tx.$queryRaw<unknown[]>`
    SELECT 1 FROM "WebSession" WHERE id = ${id}::uuid FOR SHARE`;
  return rows.length > 0;
}

/**
 * Null once the account is closed or merged. What one person writes comes one after the other: whoever
 * else writes for them, or closes the account, waits until commit.
 */
export async function lockPerson(tx: Transaction, id: string): Promise<Person | null> {
  await tx.$queryRaw`SELECT 1 FROM "Person" WHERE id = ${id}::uuid FOR NO KEY UPDATE`;
  return tx.person.findFirst({ where: { id, closedAt: null, mergedIntoId: null } });
}

/** The oldest first. */
export function findIdentities(database: Database, personId: string): Promise<Identity[]> {
  return database.identity.findMany({
    where: { personId },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
  });
}

export function countIdentities(tx: Transaction, personId: string): Promise<number> {
  return tx.identity.count({ where: { personId } });
}

/** Null when it is not that person's. */
export async function removeIdentity(
  tx: Transaction,
  personId: string,
  id: string,
): Promise<Identity | null> {
  const identity = await tx.identity.findFirst({ where: { id, personId } });
  if (identity !== null) await tx.identity.delete({ where: { id } });
  return identity;
}

/** False when it is not that person's. */
export async function renameIdentity(
  tx: Transaction,
  personId: string,
  id: string,
  label: string,
): Promise<boolean> {
  const { count } = await tx.identity.updateMany({ where: { id, personId }, data: { label } });
  return count === 1;
}

export async function noteUse(kind: string, subject: string, at: Date): Promise<void> {
  await db().identity.updateMany({ where: { kind, subject }, data: { lastUsedAt: at } });
}

/** False when it was used with that counter, or a higher one, in the meantime. */
export async function raiseCounter(
  tx: Transaction,
  id: string,
  counter: bigint,
  at: Date,
): Promise<boolean> {
  const isCounting = counter > 0n;
  const { count } = await tx.identity.updateMany({
    where: isCounting ? { id, counter: { lt: counter } } : { id, counter: 0n },
    data: { counter, lastUsedAt: at },
  });
  return count === 1;
}

/** The newest first, without those that expired. */
export function findSessions(personId: string, now: Date): Promise<WebSession[]> {
  return db().webSession.findMany({
    where: { personId, expiresAt: { gt: now } },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
  });
}

/** How many there were of those. */
export async function removeSessions(
  tx: Transaction,
  which: { personId: string; id?: string; not?: string; via?: string },
): Promise<number> {
  const { personId, via } = which;
  const id = which.not === undefined ? which.id : { not: which.not };
  const { count } = await tx.webSession.deleteMany({ where: { personId, id, via } });
  return count;
}

export async function removeSessionByHash(tx: Database, tokenHash: string): Promise<void> {
  await tx.webSession.deleteMany({ where: { tokenHash } });
}

export async function touchSession(id: string, at: Date): Promise<void> {
  await db().webSession.updateMany({ where: { id }, data: { lastSeenAt: at } });
}

export async function removeExpiredSessions(now: Date): Promise<number> {
  const { count } = await db().webSession.deleteMany({ where: { expiresAt: { lte: now } } });
  return count;
}

export function findPersonByHandle(handle: string): Promise<Person | null> {
  return db().person.findFirst({ where: { handle, closedAt: null, mergedIntoId: null } });
}

export function isHandleTaken(tx: Transaction, handle: string, personId: string) {
  return tx.person
    .findFirst({ where: { handle, id: { not: personId } }, select: { id: true } })
    .then((row) => row !== null);
}

export async function putHandle(tx: Transaction, id: string, handle: string): Promise<void> {
  await tx.person.update({ where: { id }, data: { handle } });
}

export function findPerson(id: string): Promise<Person | null> {
  return db().person.findUnique({ where: { id } });
}
