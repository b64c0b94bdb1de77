import { conflictWords } from "@hecate/protocol/conflict-words";
import { type Database, db } from "#lib/db/client";
import { conflictOf } from "#lib/rulings/conflict-of-interest";
import type { AppealRow } from "./store";

/** Who would decide, and on whose authority. */
export interface Judge {
  readonly personId: string;
  readonly authority: string;
}

/** Why a moderator may not decide an appeal: they, or who gave them the right to, had a part in it. */
export async function conflictInAppeal(
  { ruling }: AppealRow,
  { personId, authority }: Judge,
  database: Database = db(),
): Promise<string | null> {
  const { moderatorId, secondedById, caseId } = ruling;
  const { publisherId } = ruling.case.version.listing;
  for (const id of new Set([personId, authority])) {
    if (id === moderatorId || id === secondedById) return conflictWords.own;
    const conflict = await conflictOf(id, { caseId, publisherId }, database);
    if (conflict !== null) return conflict;
  }
  return null;
}
