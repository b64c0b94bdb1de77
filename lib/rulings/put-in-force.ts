import type { ReportVerdict, RulingAction } from "@hecate/protocol/wire/reports";
import type { Transaction } from "#lib/db/client";
import type { Ruling } from "#lib/db/generated/client";
import { append } from "#lib/ledger/append";
import { changeVersionState } from "#lib/moderation/change-version-state";
import type { Subject } from "#lib/moderation/judged-version";
import { tellRuling } from "#lib/notices/tell-ruling";
import { decideReports } from "#lib/rulings/decide-reports";
import { effectOf } from "#lib/rulings/effect-of";
import { putVersionsBack } from "#lib/rulings/end-ruling";
import { updateCase, type VersionBefore } from "./store";

interface Force {
  readonly ruling: Ruling;
  readonly subject: Subject;
  readonly targets: readonly VersionBefore[];
  /** Proposals in whose place it comes: what they quarantined for the time being is lifted first. */
  readonly replaced: readonly Ruling[];
  /** The moderator's pseudonym. */
  readonly actor: string;
  readonly at: Date;
}

/** So many verdicts stay within the size of one entry of the public log. */
const verdictsPerEvent = 400;

/** Decides the reports, closes the case and changes the states. Returns whose reports were decided. */
export async function putInForce(tx: Transaction, force: Force): Promise<readonly string[]> {
  const { ruling, subject, actor, at } = force;
  const decided = await decideReports(tx, {
    rulingId: ruling.id,
    caseId: ruling.caseId,
    publisherId: subject.publisherId,
    verdict: ruling.verdict as ReportVerdict,
    verdicts: ruling.verdicts as Record<string, ReportVerdict>,
    at,
  });
  await updateCase(tx, ruling.caseId, { state: "closed", closedAt: at });
  await tellRuling(tx, { ruling, version: subject, decided, at });
  for (const verdicts of portions(decided.map(({ id, verdict }) => ({ report: id, verdict })))) {
    const { action, policy, statement } = ruling;
    const { version, manifestCid } = subject;
    const about = { case: ruling.caseId, ruling: ruling.id, version, manifestCid };
    const payload = { ...about, action, policy, statement, verdicts };
    await append(tx, { kind: "case-ruled", subject: subject.mri, actor, at, payload });
  }
  await changeStates(tx, force, ruling.action as RulingAction);
  return [...new Set(decided.flatMap(({ personId }) => personId ?? []))];
}

/** Puts every version that a ruling is about in the state that `action` asks for; what is proposed has an end. */
export async function changeStates(
  tx: Transaction,
  { ruling, subject, targets, replaced, actor, at }: Force,
  action: RulingAction,
  until: Date | null = null,
): Promise<void> {
  for (const proposal of replaced) {
    const payload = { ruling: proposal.id, how: "replaced", appeal: null } as const;
    await append(tx, { kind: "ruling-ended", subject: subject.mri, actor, at, payload });
    await putVersionsBack(tx, { ruling: proposal, actor, at });
  }
  for (const target of targets) {
    const to = effectOf(action, target);
    const isNothing = to.ok && to.value === "listed" && target.state === "listed";
    if (!to.ok || isNothing) continue;
    await changeVersionState(tx, {
      versionId: target.id,
      to: to.value,
      cause: "ruling",
      rule: `ruling:${ruling.id}`,
      reason: to.value === "listed" ? null : ruling.statement,
      until,
      numbers: null,
      actor,
      at,
    });
  }
}

function portions<T>(all: readonly T[]): T[][] {
  const count = Math.max(1, Math.ceil(all.length / verdictsPerEvent));
  return Array.from({ length: count }, (_, index) =>
    all.slice(index * verdictsPerEvent, (index + 1) * verdictsPerEvent),
  );
}
