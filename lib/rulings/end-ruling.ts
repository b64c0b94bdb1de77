import type { Transaction } from "#lib/db/client";
import type { Ruling } from "#lib/db/generated/client";
import { append } from "#lib/ledger/append";
import { changeVersionState } from "#lib/moderation/change-version-state";
import { holdVersion, type Subject } from "#lib/moderation/judged-version";
import { openCaseOf } from "#lib/moderation/open-case";
import { tellLapsed, tellUndone } from "#lib/notices/tell-ruling";
import { isRestriction } from "#lib/rulings/effect-of";
import {
  endCredits,
  findDecided,
  putBack,
  reopenReports,
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
  /**
   * `undone` by its author: the case is open again. `lapsed` without a second: it is open still. `reversed` on
   * appeal: nothing is left of it.
   */
  readonly how: "undone" | "lapsed" | "reversed";
  readonly appeal: string | null;
}

/**
 * Ends a ruling as if it had never been: the versions stand as before, unless something later decided
 * otherwise, and what it gave and cost reporters is taken back to the last digit. The version is held
 * by the caller, who tells both sides of a reversal. Returns whose reports it had decided.
 */
export async function endRuling(tx: Transaction, ending: Ending): Promise<readonly string[]> {
  const { ruling, subject, how, appeal, actor, at } = ending;
  await updateRuling(tx, ruling.id, { state: how, endedAt: at });
  await endCredits(tx, ruling.id, at);
  const reports = await findDecided(tx, { caseId: ruling.caseId, at: forceSince(ruling) });
  await giveReportsBack(tx, ending);
  const told = { ruling, version: subject, reports, at };
  if (how === "undone") await tellUndone(tx, told);
  if (how === "lapsed") await tellLapsed(tx, told);
  const payload = { ruling: ruling.id, how, appeal };
  await append(tx, { kind: "ruling-ended", subject: subject.mri, actor, at, payload });
  const before = beforeRuling(ruling);
  const isUnfounded = how === "reversed" && isRestriction(ruling.action);
  await putVersionsBack(tx, ending, isUnfounded ? before.map(withoutReports) : before);
  return [...new Set(reports.flatMap(({ personId }) => personId ?? []))];
}

async function giveReportsBack(
  tx: Transaction,
  { ruling, subject, how, at }: Ending,
): Promise<void> {
  const decided = { caseId: ruling.caseId, at: forceSince(ruling) };
  if (how === "reversed") {
    const change = { state: "void", caseId: ruling.caseId, stateAt: at } as const;
    return reopenReports(tx, decided, change);
  }
  // Somebody may have reported it meanwhile: then all of it is one case.
  const newer = await openCaseOf(tx, subject.id);
  const caseId = newer?.id ?? ruling.caseId;
  await updateCase(tx, caseId, newer ? {} : { state: "open", closedAt: null });
  return reopenReports(tx, decided, { state: "open", caseId, stateAt: null });
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
