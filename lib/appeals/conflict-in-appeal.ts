import { conflictWords } from "@hecate/protocol/conflict-words";
import { type Database, db } from "#lib/db/client";
import type { Judge } from "#lib/moderation/authorities-of";
import { conflictOf } from "#lib/rulings/conflict-of-interest";
import { sharesAuthority } from "#lib/rulings/shared-authority";
import type { AppealRow } from "./store";

/** Why a moderator may not decide an appeal: they, or on whose word they would, had a part in it. */
export async function conflictInAppeal(
  { ruling }: AppealRow,
  judge: Judge,
  database: Database = db(),
): Promise<string | null> {
  const { moderatorId, secondedById, caseId } = ruling;
  if (judge.personId === moderatorId || judge.personId === secondedById) return conflictWords.own;
  if (sharesAuthority(ruling, judge)) return conflictWords.authority;
  const { publisherId } = ruling.case.version.listing;
  return conflictOf(judge, { caseId, publisherId }, database);
}
