import { type Database, db, read, type Transaction } from "#lib/db/client";
import { Prisma } from "#lib/db/generated/client";
import { vouchingDomain } from "#lib/domain-verification/vouching-domain";
import { installableStates } from "#lib/moderation/version-state";
import { liveRoot } from "#lib/publishers/live-root";

const publisherColumns = {
  id: true,
  org: true,
  mri: true,
  displayName: true,
  description: true,
  homepage: true,
  createdAt: true,
  rootKeys: {
    select: { did: true, addedAt: true, retiredAt: true, statement: true, retirement: true },
    orderBy: { addedAt: "asc" },
  },
  _count: {
    select: { listings: { where: { newestVersion: { state: { in: [...installableStates] } } } } },
  },
} as const satisfies Prisma.PublisherSelect;

export type PublisherRow = Prisma.PublisherGetPayload<{ select: typeof publisherColumns }>;

export function findPublisher(
  org: string,
  database: Pick<Transaction, "publisher"> = db(),
): Promise<PublisherRow | null> {
  return database.publisher.findUnique({ where: { org }, select: publisherColumns });
}

interface RootRow {
  readonly publisherId: string;
  readonly did: string;
  readonly addedAt: Date;
  readonly retiredAt: Date | null;
}

/** A claimed namespace has one at least. */
export function findRoots(org: string): Promise<RootRow[]> {
  return read(
    Prisma.sql`
      SELECT p.id::text AS "publisherId", k.did, k."addedAt", k."retiredAt"
      FROM "Publisher" p JOIN "RootKey" k ON k."publisherId" = p.id WHERE p.org = ${org}`,
    "roots",
  );
}

/** Whoever changes a publisher's root keys waits here for the others who do. */
export async function lockPublisher(tx: Transaction, org: string): Promise<void> {
  await tx.$executeRaw`SELECT 1 FROM "Publisher" WHERE org = ${org} FOR NO KEY UPDATE`;
}

/** Also keeps the key from being retired until commit. */
export async function lockLiveRootKey(
  tx: Transaction,
  root: Parameters<typeof liveRoot>[0],
): Promise<boolean> {
  return (await tx.$executeRaw(liveRoot(root))) === 1;
}

export async function insertRootKey(
  tx: Transaction,
  key: Prisma.RootKeyUncheckedCreateInput,
): Promise<void> {
  await tx.rootKey.create({ data: key });
}

export async function retireRootKey(
  tx: Transaction,
  publisherId: string,
  did: string,
  retired: { readonly retiredAt: Date; readonly retirement: string },
): Promise<void> {
  await tx.rootKey.update({ where: { publisherId_did: { publisherId, did } }, data: retired });
}

/** Claims are made one after the other: names that look alike and a key's quota need it. */
export async function lockClaims(tx: Transaction): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('hecate publisher claims'))`;
}

/** An organisation of another owner whose name looks like this one. */
export async function findLookalike(
  tx: Transaction,
  foldedName: string,
  owner: string,
): Promise<string | null> {
  const found = await tx.publisher.findFirst({
    where: { foldedName, rootKeys: { none: { did: owner, retiredAt: null } } },
    select: { org: true },
  });
  return found?.org ?? null;
}

/** Names that may be a slip from `org`, of other owners who verified a domain: those that imposters want. */
export async function findVerifiedNames(
  tx: Transaction,
  org: string,
  owner: string,
): Promise<string[]> {
  const found = await tx.$queryRaw<{ org: string }[]>`
    SELECT org FROM "Publisher" p
    WHERE slips(org) && slips(${org})
      AND EXISTS (
        SELECT FROM "PublisherDomain" d
        WHERE d."publisherId" = p.id AND d.state IN ('verified', 'at-risk'))
      AND NOT EXISTS (
        SELECT FROM "RootKey" k
        WHERE k."publisherId" = p.id AND k.did = ${owner} AND k."retiredAt" IS NULL)`;
  return found.map((publisher) => publisher.org);
}

export function countNamespaces(tx: Transaction, owner: string): Promise<number> {
  return tx.rootKey.count({ where: { did: owner, retiredAt: null } });
}

export function insertPublisher(
  tx: Transaction,
  publisher: Prisma.PublisherCreateInput,
): Promise<PublisherRow> {
  return tx.publisher.create({ data: publisher, select: publisherColumns });
}

/** Whether a publisher of that folded name shows a domain that vouches for it. */
export async function hasVouchedName(foldedName: string): Promise<boolean> {
  const found = await db().publisher.findFirst({
    where: { foldedName, domains: { some: vouchingDomain.where } },
    select: { id: true },
  });
  return found !== null;
}

/** Those of the keys that open the person's account. */
export async function linkedKeys(
  database: Database,
  personId: string,
  dids: readonly string[],
): Promise<string[]> {
  const found = await database.identity.findMany({
    where: { personId, kind: "key", subject: { in: [...dids] } },
    select: { subject: true },
  });
  return found.map(({ subject }) => subject);
}

/** At most as many as the person's keys may have claimed. */
export function findOwnPublishers(
  personId: string,
): Promise<{ id: string; org: string; displayName: string }[]> {
  return db().$queryRaw`
    SELECT DISTINCT p.id::text AS id, p.org, p."displayName" FROM "Publisher" p
    JOIN "RootKey" k ON k."publisherId" = p.id AND k."retiredAt" IS NULL
    JOIN "Identity" i ON i.kind = 'key' AND i.subject = k.did
    WHERE i."personId" = ${personId}::uuid ORDER BY p.org`;
}
