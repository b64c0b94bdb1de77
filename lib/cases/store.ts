import type { CaseQuery } from "@hecate/protocol/wire/moderation";
import { db } from "#lib/db/client";
import type { Prisma } from "#lib/db/generated/client";
import { vouchingDomain } from "#lib/domain-verification/vouching-domain";
import { stateColumns } from "#lib/listings/listing-rows";

const caseColumns = {
  id: true,
  revision: true,
  state: true,
  origin: true,
  openedAt: true,
  closedAt: true,
  priority: true,
  evidence: true,
  assigneeId: true,
  assignedAt: true,
  assignee: { select: { handle: true } },
  version: {
    select: {
      id: true,
      version: true,
      manifestCid: true,
      manifest: true,
      signature: true,
      publishedAt: true,
      ...stateColumns,
      artifacts: { select: { cid: true } },
      listing: {
        select: {
          id: true,
          name: true,
          mri: true,
          publisher: {
            select: {
              id: true,
              org: true,
              displayName: true,
              createdAt: true,
              domains: vouchingDomain,
            },
          },
        },
      },
    },
  },
} as const satisfies Prisma.CaseSelect;

export type CaseRow = Prisma.CaseGetPayload<{ select: typeof caseColumns }>;

export interface CasePlace {
  readonly priority: number;
  readonly id: string;
}

/** The most urgent first, the rows after `after`. `me` is who asks. */
export function findCases(
  query: CaseQuery,
  me: string,
  after: CasePlace | null,
  take: number,
): Promise<CaseRow[]> {
  const { state, assignee, reason, publisher, origin, verified } = query;
  const vouched = { state: { in: ["verified", "at-risk"] } };
  const where: Prisma.CaseWhereInput = {
    state,
    ...(origin && { origin }),
    ...(assignee === "me" && { assigneeId: me }),
    ...(assignee === "nobody" && { assigneeId: null }),
    ...(reason && { reports: { some: { reason, state: state === "open" ? "open" : undefined } } }),
    ...((publisher || verified) && {
      version: {
        listing: {
          publisher: {
            ...(publisher && { org: publisher }),
            ...(verified && {
              domains: verified === "yes" ? { some: vouched } : { none: vouched },
            }),
          },
        },
      },
    }),
    ...(after && {
      OR: [
        { priority: { lt: after.priority } },
        { priority: after.priority, id: { lt: after.id } },
      ],
    }),
  };
  return db().case.findMany({
    where,
    orderBy: [{ priority: "desc" }, { id: "desc" }],
    select: caseColumns,
    take,
  });
}

export function findCase(id: string): Promise<CaseRow | null> {
  return db().case.findUnique({ where: { id }, select: caseColumns });
}

/** Open reports of each case, by reason. */
export function countReasons(caseIds: readonly string[]) {
  return db().report.groupBy({
    by: ["caseId", "reason"],
    where: { caseId: { in: [...caseIds] }, state: "open" },
    _count: { _all: true },
    orderBy: [{ caseId: "asc" }, { reason: "asc" }],
  });
}

const shownReports = 200;

/**
 * As many reports as a page can show. Where a flood leaves out some, those stay that are open, of
 * people who were right before or observe, and early.
 */
export async function findCaseReports(caseId: string) {
  const shown = await db().$queryRaw<{ id: string }[]>`
    SELECT r.id::text FROM "Report" r WHERE r."caseId" = ${caseId}::uuid
    ORDER BY r.state <> 'open', r."personId" IS NULL, NOT (
      EXISTS (
        SELECT FROM "ReporterCredit" c WHERE c."personId" = r."personId" AND c.verdict = 'upheld'
      ) OR EXISTS (
        SELECT FROM "RoleGrant" g WHERE g."personId" = r."personId" AND g.role = 'observer'
      )), r."filedAt", r.id LIMIT ${shownReports}`;
  return db().report.findMany({
    where: { id: { in: shown.map(({ id }) => id) } },
    orderBy: [{ filedAt: "asc" }, { id: "asc" }],
    select: {
      id: true,
      artifactCid: true,
      reason: true,
      text: true,
      images: true,
      filedAt: true,
      late: true,
      state: true,
      personId: true,
      person: { select: { handle: true, joinedAt: true, establishedAt: true } },
    },
  });
}

export async function findInstallers(
  versionId: string,
  people: readonly string[],
): Promise<Set<string>> {
  const rows = await db().installReceipt.findMany({
    where: { versionId, personId: { in: [...people] } },
    select: { personId: true },
  });
  return new Set(rows.map(({ personId }) => personId));
}

export function findCaseRulings(caseId: string) {
  return db().ruling.findMany({
    where: { caseId },
    orderBy: { at: "asc" },
    include: {
      moderator: { select: { handle: true } },
      secondedBy: { select: { handle: true } },
    },
  });
}

/** The version that was published before, for a comparison. */
export function findPredecessor(listingId: string, publishedAt: Date) {
  return db().version.findFirst({
    where: { listingId, publishedAt: { lt: publishedAt } },
    orderBy: [{ publishedAt: "desc" }, { id: "desc" }],
    select: { version: true, manifestCid: true, manifest: true, signature: true },
  });
}

export async function findHistory(publisherId: string) {
  const [listings, versions, rulings] = await Promise.all([
    db().listing.count({ where: { publisherId } }),
    db().version.count({ where: { listing: { publisherId } } }),
    db().ruling.findMany({
      where: { state: "in-force", case: { version: { listing: { publisherId } } } },
      orderBy: { at: "desc" },
      take: 20,
      select: {
        action: true,
        at: true,
        case: { select: { version: { select: { listing: { select: { mri: true } } } } } },
      },
    }),
  ]);
  return { listings, versions, rulings };
}

/** What the ledger says of a listing, the latest first. */
export function findTimeline(mri: string) {
  return db().ledgerEvent.findMany({
    where: { subject: mri },
    orderBy: { seq: "desc" },
    take: 50,
  });
}
