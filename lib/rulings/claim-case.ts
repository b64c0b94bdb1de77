import { ok, type Result, refuse } from "@hecate/protocol/result";
import { type Transaction, transaction } from "#lib/db/client";
import type { Case } from "#lib/db/generated/client";
import {
  type ActingModerator,
  type SpendRefusal,
  spendModerator,
} from "#lib/identity/acting-moderator";
import { holdVersion } from "#lib/moderation/judged-version";
import { refuseConflict } from "#lib/rulings/conflict-of-interest";
import { findCase, updateCase } from "./store";

type ClaimRefusal =
  | "not-found"
  | "case-changed"
  | "case-closed"
  | "case-claimed"
  | "conflict-of-interest"
  | SpendRefusal;

/** After so long, somebody else may take a case over. */
const claimHours = 24;

/** Says that a moderator works on a case. Claiming one's own again changes nothing. */
export function claimCase(
  caseId: string,
  revision: number,
  moderator: ActingModerator,
  now: Date,
): Promise<Result<true, ClaimRefusal>> {
  return transaction(async (tx) => {
    const found = await openCaseFor(tx, { caseId, revision, moderator, now });
    if (!found.ok) return found;
    if (found.value.assigneeId === moderator.personId) return ok(true);
    await updateCase(tx, caseId, { assigneeId: moderator.personId, assignedAt: now });
    return ok(true);
  });
}

/** Leaves a case to the others. */
export function releaseCase(
  caseId: string,
  revision: number,
  moderator: ActingModerator,
  now: Date,
): Promise<Result<true, ClaimRefusal>> {
  return transaction(async (tx) => {
    const found = await openCaseFor(tx, { caseId, revision, moderator, now });
    if (!found.ok) return found;
    if (found.value.assigneeId === null) return ok(true);
    await updateCase(tx, caseId, { assigneeId: null, assignedAt: null });
    return ok(true);
  });
}

interface Claiming {
  readonly caseId: string;
  readonly revision: number;
  readonly moderator: ActingModerator;
  readonly now: Date;
}

async function openCaseFor(
  tx: Transaction,
  { caseId, revision, moderator, now }: Claiming,
): Promise<Result<Case, ClaimRefusal>> {
  const spent = await spendModerator(tx, moderator, now);
  if (!spent.ok) return spent;
  const found = await findCase(caseId, tx);
  if (found === null) return refuse("not-found", "There is no such case");
  const { publisherId } = await holdVersion(tx, found.versionId);
  const current = (await findCase(caseId, tx)) ?? found;
  const impartial = await refuseConflict(tx, moderator, { caseId, publisherId });
  if (!impartial.ok) return impartial;
  if (current.state === "closed") return refuse("case-closed", "It was decided");
  const free = refuseClaimed(current, moderator.personId, now);
  if (!free.ok) return free;
  if (current.revision === revision) return ok(current);
  return refuse("case-changed", `It is at revision ${current.revision}`);
}

/** Whether nobody else works on the case. */
export function refuseClaimed(
  { assigneeId, assignedAt }: Case,
  personId: string,
  now: Date,
): Result<true, "case-claimed"> {
  const staleAt = (assignedAt?.getTime() ?? 0) + claimHours * 3_600_000;
  if (assigneeId === null || assigneeId === personId || staleAt <= now.getTime()) return ok(true);
  return refuse("case-claimed", `Somebody works on it since ${assignedAt?.toISOString()}`);
}
