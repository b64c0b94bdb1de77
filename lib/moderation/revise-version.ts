import { serviceDidOf } from "@hecate/protocol/did";
import {
  automaticState,
  automaticThresholds,
  needsAttention,
  youngHours,
} from "@hecate/protocol/reputation/automatic-state";
import type { Evidence } from "@hecate/protocol/reputation/evidence";
import { hourOf } from "@hecate/protocol/reputation/hours";
import { queuePriority } from "@hecate/protocol/reputation/queue-priority";
import { ok } from "@hecate/protocol/result";
import { type Transaction, transaction } from "#lib/db/client";
import type { Case } from "#lib/db/generated/client";
import { env } from "#lib/env";
import { type Gathered, gatherEvidence } from "#lib/evidence/gather-evidence";
import { applyDecision } from "#lib/moderation/apply-decision";
import { parseEvidence } from "#lib/moderation/case-evidence";
import { onAttention } from "#lib/moderation/on-attention";
import { findOpenCase, isPublisherVerified, lockSubject, type Subject, updateCase } from "./store";

export interface Revised {
  readonly mri: string;
  /** Whether the version is in another state now. */
  readonly changed: boolean;
}

/**
 * Weighs the open reports on a version anew, in the transaction that changed something about them:
 * its case's place in the queue, and its state where the reports may change that by themselves. To be
 * the last statements of the transaction.
 */
export async function reviseVersion(
  tx: Transaction,
  versionId: string,
  now: Date,
): Promise<Revised> {
  const subject = await lockSubject(tx, versionId);
  const { mri } = subject;
  const open = await findOpenCase(tx, versionId);
  if (open === null) return { mri, changed: false };
  const gathered = await gatherEvidence(tx, subject, now);
  const verified = await isPublisherVerified(tx, subject.publisherId);
  const before = parseEvidence(open.evidence);
  await updateCase(tx, open.id, caseColumns(gathered, subject, verified, now));
  if (needsAttention(gathered.all) && before.weight < automaticThresholds.attention) {
    const { weight } = gathered.all;
    await onAttention(tx, { version: subject, caseId: open.id, weight }, now);
  }
  const versionAgeHours = ageHoursOf(subject, now);
  const decision = automaticState(gathered.counting, { versionAgeHours });
  const numbers = numbersOf(gathered.counting);
  const actor = serviceDidOf(env().publicUrl);
  const changed = await applyDecision(tx, subject, { decision, numbers, actor, at: now });
  return { mri, changed };
}

/** The same, by itself. */
export async function reviseAlone(versionId: string, now: Date): Promise<Revised> {
  const done = await transaction(async (tx) => ok(await reviseVersion(tx, versionId, now)));
  return done.value;
}

function ageHoursOf({ publishedAt }: Subject, now: Date): number {
  return hourOf(now) - hourOf(publishedAt);
}

function caseColumns(
  { all, voices }: Gathered,
  subject: Subject,
  domainVerified: boolean,
  now: Date,
): Pick<Case, "priority"> & { evidence: ReturnType<typeof parseEvidence> } {
  const young = ageHoursOf(subject, now) < youngHours;
  const { priority, terms } = queuePriority({ weight: all.weight, voices, young, domainVerified });
  const { weight, voices: voicesTerm } = terms;
  const why = { weight, voices: voicesTerm, young, unverified: !domainVerified };
  return { priority: Math.min(priority, 2_147_483_647), evidence: { ...numbersOf(all), why } };
}

function numbersOf({ weight, reporters, people, evidence, silence }: Evidence) {
  return { weight, reporters, people, evidence, silence };
}
