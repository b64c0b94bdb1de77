import { type Database, db, type Transaction } from "#lib/db/client";
import { Prisma } from "#lib/db/generated/client";

const { sql } = Prisma;

/** A publisher with the MRIs of all that it listed. */
export interface PublisherRow {
  readonly id: string;
  readonly org: string;
  readonly displayName: string;
  readonly mri: string;
  readonly listingMris: string[];
}

export async function findPublisherBy(
  by: { readonly org: string } | { readonly did: string },
): Promise<PublisherRow | null> {
  const where = "org" in by ? by : { rootKeys: { some: { did: by.did, retiredAt: null } } };
  const row = await db().publisher.findFirst({
    where,
    orderBy: { createdAt: "asc" },
    select: {
      id: true,
      org: true,
      displayName: true,
      mri: true,
      listings: { select: { mri: true } },
    },
  });
  if (row === null) return null;
  const { listings, ...publisher } = row;
  return { ...publisher, listingMris: listings.map(({ mri }) => mri) };
}

/** The domain that counts for most: a verified one, and of several the one that stands longest. */
export function findDomain(publisherId: string) {
  return db().publisherDomain.findFirst({
    where: { publisherId, state: { in: ["verified", "at-risk"] }, verifiedAt: { not: null } },
    orderBy: [{ state: "desc" }, { verifiedAt: "asc" }, { domain: "asc" }],
    select: { state: true, verifiedAt: true },
  });
}

/** When a version of these listings came, went or changed its state, in the order of the log. */
export function findListedChanges(
  mris: readonly string[],
): Promise<{ kind: string; subject: string; version: string; to: string | null; at: Date }[]> {
  return db().$queryRaw`
    SELECT kind, subject, payload ->> 'version' AS version, payload ->> 'to' AS to, at
    FROM "LedgerEvent"
    WHERE subject = ANY(${[...mris]})
      AND kind IN ('version-published', 'version-yanked', 'state-changed')
    ORDER BY seq`;
}

export async function findRatingCohorts(publisherId: string) {
  return db().ratingCohort.findMany({
    where: { listing: { publisherId } },
    orderBy: [{ listingId: "asc" }, { week: "asc" }],
    select: { raters: true, stars: true },
  });
}

/** Everybody once whose stars count for any of the publisher's listings, by week. */
export async function findRaterCohorts(publisherId: string): Promise<number[]> {
  const rows = await db().$queryRaw<{ raters: number }[]>`
    SELECT count(DISTINCT r."personId")::int AS raters
    FROM "Rating" r JOIN "Listing" l ON l.id = r."listingId"
    WHERE l."publisherId" = ${publisherId}::uuid AND r."countedIn" IS NOT NULL
    GROUP BY r."countedIn" ORDER BY r."countedIn"`;
  return rows.map(({ raters }) => raters);
}

/** Everybody once who counts as an installer of any of the publisher's listings, by week. */
export async function findInstallCohorts(publisherId: string): Promise<number[]> {
  const rows = await db().$queryRaw<{ installers: number }[]>`
    SELECT count(DISTINCT i."personId")::int AS installers
    FROM "Installer" i JOIN "Listing" l ON l.id = i."listingId"
    WHERE l."publisherId" = ${publisherId}::uuid AND i."countedIn" IS NOT NULL
    GROUP BY i."countedIn" ORDER BY i."countedIn"`;
  return rows.map(({ installers }) => installers);
}

/**
 * What is installed by default, and who built it again. A rebuilder is independent who is somebody
 * that it costs something to be: an established person, or another publisher with a domain. Two keys
 * of one rebuilder are one.
 */
export function findCurrentVersions(
  publisherId: string,
  now: Date,
): Promise<{ sourceFound: boolean; agree: number; dissent: number }[]> {
  const own = sql`
    SELECT did FROM "RootKey" WHERE "publisherId" = ${publisherId}::uuid
    UNION SELECT v."signerDid" FROM "Version" v JOIN "Listing" l ON l.id = v."listingId"
      WHERE l."publisherId" = ${publisherId}::uuid`;
  const otherPublisher = sql`
    SELECT k."publisherId" FROM "RootKey" k
    WHERE k.did = r."rebuilderDid" AND k."retiredAt" IS NULL AND EXISTS (
      SELECT FROM "PublisherDomain" d
      WHERE d."publisherId" = k."publisherId" AND d.state IN ('verified', 'at-risk'))
    ORDER BY k."addedAt" LIMIT 1`;
  const establishedPerson = sql`
    SELECT p.id FROM "Identity" i JOIN "Person" p ON p.id = i."personId"
    WHERE i.kind = 'key' AND i.subject = r."rebuilderDid" AND p."establishedAt" <= ${now}
      AND NOT EXISTS (SELECT FROM "Identity" o
        WHERE o."personId" = p.id AND o.kind = 'key' AND o.subject IN (SELECT did FROM own))`;
  return db().$queryRaw`
    WITH own AS (${own}),
    current AS (
      SELECT v.id, s.state IS NOT DISTINCT FROM 'revision-found' AS "sourceFound"
      FROM "Listing" l JOIN "Version" v ON v.id = l."newestVersionId"
      LEFT JOIN "SourceCheck" s ON s."versionId" = v.id
      WHERE l."publisherId" = ${publisherId}::uuid AND v."yankedAt" IS NULL
        AND v.state IN ('listed', 'limited')),
    said AS (
      SELECT r."versionId", r.reproduced,
        coalesce((${establishedPerson}), (${otherPublisher})) AS who
      FROM "Rebuild" r
      WHERE r."versionId" IN (SELECT id FROM current)
        AND r."rebuilderDid" NOT IN (SELECT did FROM own)),
    rebuilders AS (
      SELECT "versionId", who, bool_and(reproduced) AS agrees
      FROM said WHERE who IS NOT NULL GROUP BY "versionId", who)
    SELECT c."sourceFound", count(*) FILTER (WHERE b.agrees)::int AS agree,
      count(*) FILTER (WHERE NOT b.agrees)::int AS dissent
    FROM current c LEFT JOIN rebuilders b ON b."versionId" = c.id
    GROUP BY c.id, c."sourceFound"`;
}

/** Rulings against the publisher that are in force. */
export function findUpheldRulings(
  publisherId: string,
  database: Database = db(),
): Promise<{ version: string; action: string; policy: string; at: Date }[]> {
  return database.$queryRaw`
    SELECT l.mri || '@' || v.version AS version, r.action, r.policy, r.at
    FROM "Ruling" r JOIN "Case" c ON c.id = r."caseId" JOIN "Version" v ON v.id = c."versionId"
    JOIN "Listing" l ON l.id = v."listingId"
    WHERE l."publisherId" = ${publisherId}::uuid AND r.state = 'in-force'
      AND r.action IN ('limit', 'quarantine', 'remove-version', 'remove-listing')`;
}

/** The newest events of some kinds about some subjects. */
export function findEvents(subjects: readonly string[], kinds: readonly string[], take: number) {
  return db().ledgerEvent.findMany({
    where: { subject: { in: [...subjects] }, kind: { in: [...kinds] } },
    orderBy: { seq: "desc" },
    select: { seq: true, kind: true, subject: true, at: true },
    take,
  });
}

/** What was done under all names of these accounts. */
export function findEventsOf(accounts: readonly string[], kinds: readonly string[], take: number) {
  return db().$queryRaw<{ seq: bigint; kind: string; subject: string; at: Date }[]>`
    SELECT e.seq, e.kind, e.subject, e.at FROM "LedgerEvent" e
    WHERE e.kind = ANY(${[...kinds]})
      AND e.actor IN (
        SELECT pseudonym FROM "Pseudonym" WHERE "personId" = ANY(${[...accounts]}::uuid[]))
    ORDER BY e.seq DESC LIMIT ${take}`;
}

export function findPersonOfKey(did: string) {
  return db().person.findFirst({
    where: { identities: { some: { kind: "key", subject: did } }, closedAt: null },
    select: { id: true, joinedAt: true, establishedAt: true },
  });
}

/** From how many publishers a person has receipts. */
export async function countInstalledPublishers(personId: string): Promise<number> {
  const [row] = await db().$queryRaw<{ publishers: number }[]>`
    SELECT count(DISTINCT l."publisherId")::int AS publishers
    FROM "Installer" i JOIN "Listing" l ON l.id = i."listingId"
    WHERE i."personId" = ${personId}::uuid`;
  return row?.publishers ?? 0;
}

/** Everything of some kinds, in the order in which it happened. */
export function findLedgerRows(tx: Transaction, kinds: readonly string[]) {
  return tx.ledgerEvent.findMany({
    where: { kind: { in: [...kinds] } },
    orderBy: { seq: "asc" },
    select: { kind: true, subject: true, actor: true, payload: true, at: true },
  });
}

/** Who stands behind the names of the ledger: people by pseudonym, publishers by their listings' MRIs. */
export async function findNamesOfLedger(tx: Transaction) {
  const pseudonyms = await tx.pseudonym.findMany({ select: { pseudonym: true, personId: true } });
  const listings = await tx.listing.findMany({ select: { mri: true, publisherId: true } });
  return {
    people: new Map(pseudonyms.map(({ pseudonym, personId }) => [pseudonym, personId])),
    publishers: new Map(listings.map(({ mri, publisherId }) => [mri, publisherId])),
  };
}
