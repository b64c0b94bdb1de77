import { diffManifests } from "@hecate/protocol/manifest-diff";
import { ok, type Result, refuse } from "@hecate/protocol/result";
import {
  type CaseReport,
  type CaseRuling,
  type CaseView,
  caseView,
} from "@hecate/protocol/wire/moderation";
import { caseSummaryOf } from "#lib/cases/case-summary";
import { db } from "#lib/db/client";
import { reporterWeights } from "#lib/evidence/reporter-weights";
import { weighingReports } from "#lib/evidence/weighing-reports";
import { signedManifest } from "#lib/listings/stored-manifest";
import type { Judge } from "#lib/moderation/authorities-of";
import { conflictOf } from "#lib/rulings/conflict-of-interest";
import { refuseSecond } from "#lib/rulings/refuse-second";
import { undoUntil } from "#lib/rulings/undo-ruling";
import { listScans } from "#lib/scanning/list-scans";
import { similarNames } from "#lib/search/similar-names";
import {
  type CaseRow,
  countReasons,
  findCase,
  findCaseReports,
  findCaseRulings,
  findHistory,
  findInstallers,
  findPredecessor,
  findTimeline,
} from "./store";

const shownSimilar = 8;

/** A case with everything that a ruling rests on, as the moderator who asks sees it. */
export async function getCase(
  id: string,
  judge: Judge,
  now: Date,
): Promise<Result<CaseView, "not-found">> {
  const row = await findCase(id);
  if (row === null) return refuse("not-found", "There is no such case");
  const { personId: me } = judge;
  const { listing } = row.version;
  const parties = { caseId: id, publisherId: listing.publisher.id };
  const [counts, reportItems, rulings, conflict, previous, scans, history, similar, timeline] =
    await Promise.all([
      countReasons([id]),
      reportsOf(row, now),
      rulingsOf(row, judge),
      conflictOf(judge, parties),
      previousOf(row),
      listScans(listing.publisher.org, listing.name, row.version.version),
      historyOf(row),
      similarNames(listing, shownSimilar),
      timelineOf(listing.mri),
    ]);
  const { org } = listing.publisher;
  return ok(
    caseView.parse({
      ...caseSummaryOf(row, counts, me),
      // Who is accused, or accuses, is not told who else reported.
      reportItems: conflict === null ? reportItems : [],
      rulings,
      conflict,
      previous,
      scans: scans.ok ? scans.value.items : [],
      history,
      proof: `/api/v1/listings/${org}/${listing.name}/versions/${row.version.version}/proof`,
      similar,
      timeline,
    }),
  );
}

async function reportsOf({ id, version }: CaseRow, now: Date): Promise<unknown[]> {
  const rows = await findCaseReports(id);
  const people = [...new Set(rows.flatMap(({ personId }) => personId ?? []))];
  const [weights, receipts, weighing] = await Promise.all([
    reporterWeights(db(), people, now),
    findInstallers(version.id, people),
    weighingReports(db(), people),
  ]);
  const items = rows.map(({ person, personId, ...report }) => {
    const weighed = weights.get(personId ?? "");
    const isOpen = report.state === "open";
    return {
      ...report,
      filedAt: report.filedAt.toISOString(),
      reporter: person && {
        handle: person.handle,
        joinedAt: person.joinedAt.toISOString(),
        established: person.establishedAt !== null && person.establishedAt <= now,
        hasReceipt: receipts.has(personId ?? ""),
        observer: weighed?.observer ?? false,
      },
      weight: {
        counted: isOpen && weighing.has(report.id) ? (weighed?.weight ?? 0) : 0,
        own: weighed?.weight ?? 0,
        credit: weighed?.credit ?? 0,
        debit: weighed?.debit ?? 0,
        terms: (weighed?.terms ?? []).map(({ id: earlier, ...term }) => ({
          report: earlier,
          ...term,
        })),
      },
    };
  });
  return items.sort((a, b) => b.weight.counted - a.weight.counted) satisfies {
    id: CaseReport["id"];
  }[];
}

async function rulingsOf({ id: caseId, version }: CaseRow, judge: Judge): Promise<CaseRuling[]> {
  const rows = await findCaseRulings(caseId);
  const { id: publisherId } = version.listing.publisher;
  const proposed = rows.find(({ state }) => state === "proposed");
  const second = proposed && (await refuseSecond(proposed, publisherId, judge));
  return rows.map((ruling) => {
    const isMine = ruling.moderatorId === judge.personId;
    const until = isMine && ruling.state === "in-force" ? undoUntil(ruling) : null;
    return {
      id: ruling.id,
      action: ruling.action as CaseRuling["action"],
      verdict: ruling.verdict as CaseRuling["verdict"],
      reason: ruling.reason,
      policy: ruling.policy,
      statement: ruling.statement,
      at: ruling.at.toISOString(),
      state: ruling.state as CaseRuling["state"],
      moderator: { handle: ruling.moderator.handle, me: isMine },
      secondedBy: ruling.secondedBy?.handle ?? null,
      secondConflict:
        ruling.id === proposed?.id && second?.ok === false ? second.refusal.detail : null,
      undoUntil: until?.toISOString() ?? null,
    };
  });
}

async function previousOf({ version }: CaseRow): Promise<CaseView["previous"]> {
  const before = await findPredecessor(version.listing.id, version.publishedAt);
  if (before === null) return null;
  const [was, is] = await Promise.all([signedManifest(before), signedManifest(version)]);
  const changes = diffManifests(was, is);
  return { version: before.version, manifestCid: before.manifestCid, changes };
}

async function historyOf({ version }: CaseRow): Promise<unknown> {
  const { publisher } = version.listing;
  const { listings, versions, rulings } = await findHistory(publisher.id);
  return {
    joinedAt: publisher.createdAt.toISOString(),
    listings,
    versions,
    rulings: rulings.map(({ action, at, case: about }) => {
      return { action, at: at.toISOString(), mri: about.version.listing.mri };
    }),
  };
}

async function timelineOf(mri: string): Promise<unknown[]> {
  const events = await findTimeline(mri);
  return events.map(({ seq, kind, actor, at, payload }) => {
    return { seq: String(seq), kind, actor, at: at.toISOString(), payload };
  });
}
