import { db, type Transaction } from "#lib/db/client";
import type { Identity, Person, WebSession } from "#lib/db/generated/client";

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

/** What is known of a way in before it is somebody's. */
export type NewIdentity = Pick<
  Identity,
  "kind" | "subject" | "label" | "publicKey" | "counter" | "transports"
>;

/** Whose way in that is; null when it is nobody's. */
export function findIdentity(
  kind: string,
  subject: string,
): Promise<(Identity & { person: Person }) | null> {
  return db().identity.findUnique({
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

/** False when the account was closed or merged. Until commit, whoever does either waits. */
export async function holdPerson(tx: Transaction, id: string): Promise<boolean> {
  const rows = await tx.$queryRaw<unknown[]>`
    SELECT 1 FROM "Person"
    WHERE id = ${id}::uuid AND "closedAt" IS NULL AND "mergedIntoId" IS NULL FOR SHARE`;
  return rows.length > 0;
}
