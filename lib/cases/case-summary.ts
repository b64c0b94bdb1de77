import type { CaseSummary } from "@hecate/protocol/wire/moderation";
import { caseSummary } from "@hecate/protocol/wire/moderation";
import { stateViewOf } from "#lib/listings/listing-view";
import { parseEvidence } from "#lib/moderation/case-evidence";
import type { CaseRow, countReasons } from "./store";

type ReasonCount = Awaited<ReturnType<typeof countReasons>>[number];

/** A case as the queue shows it to `me`. */
export function caseSummaryOf(
  row: CaseRow,
  counts: readonly ReasonCount[],
  me: string,
): CaseSummary {
  const { listing, version, manifestCid } = row.version;
  const { publisher } = listing;
  const { why, ...evidence } = parseEvidence(row.evidence);
  const mine = counts.filter(({ caseId }) => caseId === row.id);
  return caseSummary.parse({
    id: row.id,
    revision: row.revision,
    state: row.state,
    origin: row.origin,
    openedAt: row.openedAt.toISOString(),
    closedAt: row.closedAt?.toISOString() ?? null,
    priority: row.priority,
    evidence,
    why: [
      { term: "weight", value: why.weight },
      { term: "voices", value: why.voices },
      ...(why.young ? [{ term: "young", value: 200 }] : []),
      ...(why.unverified ? [{ term: "unverified", value: 150 }] : []),
    ],
    listing: { org: publisher.org, name: listing.name, mri: listing.mri },
    publisher: { displayName: publisher.displayName, verified: publisher.domains.length > 0 },
    version,
    manifestCid,
    versionState: stateViewOf(row.version),
    reports: {
      open: mine.reduce((sum, { _count }) => sum + _count._all, 0),
      reasons: mine.map(({ reason }) => reason),
    },
    assignee: assigneeOf(row, me),
  });
}

function assigneeOf({ assignee, assigneeId, assignedAt }: CaseRow, me: string) {
  if (assignee === null || assignedAt === null) return null;
  return { handle: assignee.handle, since: assignedAt.toISOString(), me: assigneeId === me };
}
