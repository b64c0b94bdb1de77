import type { Transaction } from "#lib/db/client";
import type { Ruling } from "#lib/db/generated/client";
import { append } from "#lib/ledger/append";
import { endOfTimeBox } from "#lib/moderation/apply-decision";
import { changeVersionState } from "#lib/moderation/change-version-state";
import { holdVersion, type Subject } from "#lib/moderation/judged-version";
import { openCaseOf } from "#lib/moderation/open-case";
import { tellLapsed, tellRepeated, tellUndone } from "#lib/notices/tell-ruling";
import {
  endCredits,
  findDecided,
  isRuled,
  putBack,
  reopenReports,
  retractRepeated,
  updateCase,
  updateRuling,
  type VersionBefore,
} from "./store";

interface Lifting {
  readonly ruling: Ruling;
  /** Pseudonym of who ends it. */
  readonly actor: string;
  readonly at: Date;
}

interface Ending extends Lifting {
  readonly subject: Subject;
  /** `undone` by its author, `lapsed` without a second, `reversed` on appeal. */
  readonly how: "undone" | "lapsed" | "reversed";
  readonly appeal: string | null;
  /** Whether the reports that it decided are open again, with their case; else they are void. */
  readonly reopens: boolean;
}

/**
 * Ends a ruling as if it had never been: the versions stand as before, unless something later decided
 * otherwise, and what it gave and cost reporters is taken back to the last digit. The version is held
 * by the caller, who tells both sides of a reversal. Returns whose reports it had decided.
 */
export async function endRuling(tx: Transaction, ending: Ending): Promise<readonly string[]> {
  const { ruling, subject, how, appeal, actor, at, reopens } = ending;
  await updateRuling(tx, ruling.id, { state: how, endedAt: at });
  await endCredits(tx, ruling.id, at);
  const reports = await findDecided(tx, { caseId: ruling.caseId, at: forceSince(ruling) });
  const versions = standingAfter(ending);
  await giveReportsBack(tx, ending);
  // Who said the same again meanwhile could not have, had it never been: the first of the two stands.
  const repeated = await retractRepeated(tx, subject.id, at);
  if (reopens || awaitsSomebody(ending, versions)) {
    await reopenCase(tx, ending, reports.length > 0);
  }
  const told = { ruling, version: subject, reports, at };
  if (how === "undone") await tellUndone(tx, told);
  if (how === "lapsed") await tellLapsed(tx, told);
  await tellRepeated(tx, { ...told, reports: repeated });
  for (const { id: report } of repeated) {
    await append(tx, {
      kind: "report-retracted",
      subject: subject.mri,
      actor,
      at,
      payload: { report },
    });
  }
  const payload = { ruling: ruling.id, how, appeal };
  await append(tx, { kind: "ruling-ended", subject: subject.mri, actor, at, payload });
  await putVersionsBack(tx, ending, versions);
  return [...new Set(reports.flatMap(({ personId }) => personId ?? []))];
}

/** How its versions are to stand. A time box that ran while it was in force begins anew. */
function standingAfter({ ruling, how, at, reopens }: Ending): readonly VersionBefore[] {
  const before = beforeRuling(ruling);
  if (how !== "reversed") return before;
  return before.map(reopens ? (version) => withFreshTimeBox(version, at) : withoutReports);
}

function withFreshTimeBox(before: VersionBefore, at: Date): VersionBefore {
  const { state, stateUntil } = before;
  if (stateUntil === null || (state !== "limited" && state !== "quarantined")) return before;
  return { ...before, stateUntil: endOfTimeBox(state, at) };
}

/** Whether its version will be restricted again by what ends only when a moderator looks at it. */
function awaitsSomebody({ ruling, subject }: Ending, versions: readonly VersionBefore[]): boolean {
  const own = versions.find(({ id }) => id === subject.id);
  if (own === undefined || !isStillOf(ruling, subject)) return false;
  return own.state !== "listed" && own.stateCause !== "ruling";
}

async function giveReportsBack(
  tx: Transaction,
  { ruling, subject, at, reopens }: Ending,
): Promise<void> {
  const { caseId } = ruling;
  const decided = { caseId, at: forceSince(ruling) };
  if (!reopens) return reopenReports(tx, decided, { state: "void", caseId, stateAt: at });
  // Somebody may have reported it meanwhile: then all of it is one case.
  const newer = await openCaseOf(tx, subject.id);
  return reopenReports(tx, decided, { state: "open", caseId: newer?.id ?? caseId, stateAt: null });
}

/** Unless a newer one took its place, or another ruling decided what there was to decide. */
async function reopenCase(
  tx: Transaction,
  { ruling, subject }: Ending,
  hasReports: boolean,
): Promise<void> {
  const newer = await openCaseOf(tx, subject.id);
  const isDecided = !hasReports && (await isRuled(tx, ruling.caseId));
  const change = newer || isDecided ? {} : { state: "open", closedAt: null };
  await updateCase(tx, newer?.id ?? ruling.caseId, change);
}

/** Lets the versions stand as they did before a ruling, but for what something later decided. */
export async function putVersionsBack(
  tx: Transaction,
  lifting: Lifting,
  versions = beforeRuling(lifting.ruling),
): Promise<void> {
  for (const before of versions) await restore(tx, before, lifting);
}

/** What reports alone restricted is listed again: that they were right was overturned, and they are void. */
function withoutReports(before: VersionBefore): VersionBefore {
  if (before.stateCause !== "automatic") return before;
  const unrestricted = { stateCause: null, stateSince: null, stateUntil: null, stateReason: null };
  return { ...before, ...unrestricted, state: "listed" };
}

/** How versions stood when it was ruled. */
export function beforeRuling({ stateBefore }: Ruling): readonly VersionBefore[] {
  // Written by us when it was ruled.
  return stateBefore as unknown as readonly VersionBefore[];
}

/** Whether a version stands as the ruling left it. */
export function isStillOf(
  ruling: Ruling,
  { stateCause, stateSince }: Pick<VersionBefore, "stateCause" | "stateSince">,
): boolean {
  return stateCause === "ruling" && stateSince?.getTime() === forceSince(ruling).getTime();
}

async function restore(
  tx: Transaction,
  before: VersionBefore,
  { ruling, actor, at }: Lifting,
): Promise<void> {
  const now = await holdVersion(tx, before.id);
  if (!isStillOf(ruling, now)) return;
  await changeVersionState(tx, {
    versionId: before.id,
    to: before.state,
    cause: before.stateCause ?? "ruling",
    rule: `ended:${ruling.id}`,
    reason: before.stateReason,
    until: before.stateUntil && new Date(before.stateUntil),
    numbers: null,
    actor,
    at,
  });
  await putBack(tx, before);
}

/** When the ruling last changed something. */
export function forceSince({ at, secondedAt }: Ruling): Date {
  return secondedAt ?? at;
}
