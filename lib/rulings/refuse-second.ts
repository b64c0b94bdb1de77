import { conflictWords } from "@hecate/protocol/conflict-words";
import { type Result, refuse } from "@hecate/protocol/result";
import { type Database, db } from "#lib/db/client";
import type { Ruling } from "#lib/db/generated/client";
import type { Judge } from "#lib/moderation/authorities-of";
import { refuseConflict } from "#lib/rulings/conflict-of-interest";
import { sharesAuthority } from "#lib/rulings/shared-authority";

type Proposal = Pick<Ruling, "caseId" | "moderatorId" | "secondedById" | "authorityIds">;

/** Whether a judge is a second person to who proposed a removal, and has no part in its case. */
export async function refuseSecond(
  proposal: Proposal,
  publisherId: string,
  judge: Judge,
  database: Database = db(),
): Promise<Result<true, "second-needed" | "conflict-of-interest">> {
  if (judge.personId === proposal.moderatorId) return refuse("second-needed", conflictWords.own);
  if (sharesAuthority(proposal, judge)) return refuse("second-needed", conflictWords.authority);
  return refuseConflict(database, judge, { caseId: proposal.caseId, publisherId });
}
