import type { StateCause, VersionState } from "@hecate/protocol/wire/version-state";
import { type Database, db, type Transaction } from "#lib/db/client";
import { type Case, Prisma, type RoleGrant } from "#lib/db/generated/client";

/** A version that is judged, locked until commit together with its listing. */
export interface Subject {
  readonly id: string;
  readonly listingId: string;
  readonly publisherId: string;
  readonly mri: string;
  readonly version: string;
  readonly manifestCid: string;
  readonly publishedAt: Date;
  readonly state: VersionState;
  readonly stateCause: StateCause | null;
  readonly stateSince: Date | null;
  readonly stateUntil: Date | null;
  readonly stateReason: string | null;
}

/**
 * Whoever judges a version waits here for the others: first for its listing, as those do who publish
 * and yank, then for the version. What refers to the listing waits too: a change of what it offers, which
 * comes after the ledger is locked, would otherwise wait for whoever refers to it and waits for the ledger.
 */
export async function lockSubject(tx: Transaction, versionId: string): Promise<Subject> {
  await tx.$executeRaw`
    SELECT 1 FROM "Listing" WHERE id = (SELECT "listingId" FROM "Version" WHERE id = ${versionId}::uuid)
    FOR UPDATE`;
  await tx.$executeRaw`SELECT 1 FROM "Version" WHERE id = ${versionId}::uuid FOR NO KEY UPDATE`;
  const { listing, ...version } = await tx.version.findUniqueOrThrow({
    where: { id: versionId },
    select: {
      id: true,
      listingId: true,
      version: true,
      manifestCid: true,
      publishedAt: true,
      state: true,
      stateCause: true,
      stateSince: true,
      stateUntil: true,
      stateReason: true,
      listing: { select: { mri: true, publisherId: true } },
    },
  });
  // Only known states and causes are ever stored.
  const state = version.state as VersionState;
  return { ...version, ...listing, state, stateCause: version.stateCause as StateCause | null };
}

export async function updateVersionState(
  tx: Transaction,
  id: string,
  change: Prisma.VersionUncheckedUpdateInput,
): Promise<void> {
  await tx.version.update({ where: { id }, data: change });
}

export function findOpenCase(tx: Transaction, versionId: string): Promise<Case | null> {
  return tx.case.findFirst({ where: { versionId, state: "open" } });
}

export function insertCase(
  tx: Transaction,
  opened: Pick<Case, "versionId" | "origin" | "openedAt">,
): Promise<Case> {
  return tx.case.create({ data: opened });
}

export function updateCase(
  tx: Transaction,
  id: string,
  change: Prisma.CaseUncheckedUpdateInput,
): Promise<Case> {
  return tx.case.update({ where: { id }, data: change });
}

/** Versions with an open case, in the order of the cases' ids, beginning after `after`. */
export function findOpenCases(
  after: string | null,
  take: number,
): Promise<{ id: string; versionId: string }[]> {
  return db().case.findMany({
    where: { state: "open", ...(after === null ? {} : { id: { gt: after } }) },
    orderBy: { id: "asc" },
    select: { id: true, versionId: true },
    take,
  });
}

/** Versions whose automatic state has had its time; what was proposed goes back to what it was instead. */
export async function findTimedOut(now: Date, take: number): Promise<string[]> {
  const rows = await db().version.findMany({
    where: { stateUntil: { lte: now }, stateCause: { not: "ruling" } },
    orderBy: [{ stateUntil: "asc" }, { id: "asc" }],
    select: { id: true },
    take,
  });
  return rows.map(({ id }) => id);
}

/** What the queue's order needs of the publisher. */
export async function isPublisherVerified(tx: Transaction, publisherId: string): Promise<boolean> {
  const found = await tx.publisherDomain.findFirst({
    where: { publisherId, state: { in: ["verified", "at-risk"] } },
    select: { domain: true },
  });
  return found !== null;
}

/** Other versions on which these people have open reports: what they weigh there may change. */
export async function findOthersReported(
  personIds: readonly string[],
  versionId: string,
): Promise<string[]> {
  const rows = await db().$queryRaw<{ versionId: string }[]>`
    SELECT DISTINCT "versionId"::text FROM "Report"
    WHERE "personId" = ANY(${[...personIds]}::uuid[]) AND state = 'open'
      AND "versionId" <> ${versionId}::uuid`;
  return rows.map((row) => row.versionId);
}

/**
 * Grants that stand: neither ended nor revoked, and not by a token that was revoked or whose issuer is no
 * administrator's key any more.
 */
const standing = (now: Date) => Prisma.sql`
  g."revokedAt" IS NULL AND (g."expiresAt" IS NULL OR g."expiresAt" > ${now})
  AND NOT EXISTS (SELECT FROM "Revocation" v WHERE v."tokenCid" = g."tokenCid")
  AND (g."tokenCid" IS NULL OR EXISTS (
    SELECT FROM "Identity" k JOIN "RoleGrant" a ON a."personId" = k."personId"
    WHERE k.kind = 'key' AND k.subject = g."grantedBy" AND a.role = 'admin'
      AND a."revokedAt" IS NULL AND (a."expiresAt" IS NULL OR a."expiresAt" > ${now})))`;

export async function findRoles(personId: string, now: Date): Promise<string[]> {
  const rows = await db().$queryRaw<{ role: string }[]>`
    SELECT DISTINCT g.role FROM "RoleGrant" g
    WHERE g."personId" = ${personId}::uuid AND ${standing(now)}`;
  return rows.map(({ role }) => role);
}

/** On whose word a person moderates: themselves where the operator gave the role, else who delegated it. */
export async function findAuthorities(personId: string, now: Date): Promise<string[]> {
  const rows = await db().$queryRaw<{ own: boolean; authority: string }[]>`
    SELECT DISTINCT g."tokenCid" IS NULL AS own, coalesce(k."personId", g."personId")::text AS authority
    FROM "RoleGrant" g LEFT JOIN "Identity" k
      ON g."tokenCid" IS NOT NULL AND k.kind = 'key' AND k.subject = g."grantedBy"
    WHERE g."personId" = ${personId}::uuid AND g.role IN ('moderator', 'admin') AND ${standing(now)}`;
  return rows.some(({ own }) => own) ? [personId] : rows.map(({ authority }) => authority);
}

/** Everybody who may decide cases. */
export async function findModerators(tx: Transaction, now: Date): Promise<string[]> {
  const rows = await tx.$queryRaw<{ personId: string }[]>`
    SELECT DISTINCT g."personId"::text FROM "RoleGrant" g
    WHERE g.role IN ('moderator', 'admin') AND ${standing(now)}`;
  return rows.map(({ personId }) => personId);
}

/** Whether a person has one of the roles; until commit, whoever takes it away waits. */
export async function holdRoles(
  tx: Transaction,
  personId: string,
  roles: readonly string[],
  now: Date,
): Promise<boolean> {
  const rows = await tx.$queryRaw<unknown[]>`
    SELECT 1 FROM "RoleGrant" g
    WHERE g."personId" = ${personId}::uuid AND g.role = ANY(${[...roles]}) AND ${standing(now)}
    FOR SHARE`;
  return rows.length > 0;
}

/** The administrator whose key that is; null when it is none's. */
export async function findAdminOfKey(did: string, now: Date): Promise<string | null> {
  const [row] = await db().$queryRaw<{ personId: string }[]>`
    SELECT g."personId"::text FROM "RoleGrant" g JOIN "Identity" i ON i."personId" = g."personId"
    WHERE i.kind = 'key' AND i.subject = ${did} AND g.role = 'admin' AND ${standing(now)} LIMIT 1`;
  return row?.personId ?? null;
}

/** Whether the role that a token gave was taken away. */
export async function isTakenAway(tokenCid: string): Promise<boolean> {
  const where = { tokenCid, revokedAt: { not: null } };
  return (await db().roleGrant.count({ where })) > 0;
}

/** False when that token gave a role before. */
export async function insertGrant(
  tx: Transaction,
  grant: Omit<RoleGrant, "id" | "revokedAt">,
): Promise<boolean> {
  const { count } = await tx.roleGrant.createMany({ data: grant, skipDuplicates: true });
  return count === 1;
}

/** How many grants of that role were taken away. */
export async function endGrants(
  tx: Transaction,
  personId: string,
  role: string,
  revokedAt: Date,
): Promise<number> {
  const { count } = await tx.roleGrant.updateMany({
    where: { personId, role, revokedAt: null },
    data: { revokedAt },
  });
  return count;
}

export interface Grant {
  readonly role: string;
  readonly handle: string;
  readonly grantedBy: string;
  readonly expiresAt: Date | null;
}

export function findGrants(now: Date): Promise<Grant[]> {
  return db().$queryRaw`
    SELECT g.role, p.handle, g."grantedBy", g."expiresAt"
    FROM "RoleGrant" g JOIN "Person" p ON p.id = g."personId"
    WHERE ${standing(now)} ORDER BY g.role, g."grantedAt", g.id`;
}

export async function findPersonByHandle(handle: string): Promise<string | null> {
  const person = await db().person.findUnique({
    where: { handle, closedAt: null, mergedIntoId: null },
    select: { id: true },
  });
  return person?.id ?? null;
}

/** Who offers these files in a version that is listed, and since when. */
export function findOffers(
  database: Database,
  cids: readonly string[],
): Promise<{ cid: string; publisherId: string; since: Date }[]> {
  return database.$queryRaw`
    SELECT a.cid, l."publisherId"::text, min(v."publishedAt") AS since
    FROM "Artifact" a JOIN "Version" v ON v.id = a."versionId" JOIN "Listing" l ON l.id = v."listingId"
    WHERE a.cid = ANY(${[...cids]}) AND v.state = 'listed' GROUP BY a.cid, l."publisherId"`;
}
