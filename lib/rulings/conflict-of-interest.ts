import { conflictWords } from "@hecate/protocol/conflict-words";
import { ok, type Result, refuse } from "@hecate/protocol/result";
import { type Database, db } from "#lib/db/client";
import { findPart } from "./store";

interface Parties {
  readonly caseId: string;
  readonly publisherId: string;
}

/** Why a person may not decide a case, by whichever identity they have a part in it; null if none. */
export async function conflictOf(
  personId: string,
  parties: Parties,
  database: Database = db(),
): Promise<string | null> {
  const { reported, publishes } = await findPart(database, personId, parties);
  if (publishes) return conflictWords.publishes;
  return reported ? conflictWords.reported : null;
}

/** The same of who would decide, and of the administrator on whose authority they would. */
export async function refuseConflict(
  database: Database,
  { personId, authority }: { readonly personId: string; readonly authority: string },
  parties: Parties,
): Promise<Result<true, "conflict-of-interest">> {
  for (const id of new Set([personId, authority])) {
    const conflict = await conflictOf(id, parties, database);
    if (conflict !== null) return refuse("conflict-of-interest", conflict);
  }
  return ok(true);
}
