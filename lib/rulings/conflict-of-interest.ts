import { conflictWords } from "@hecate/protocol/conflict-words";
import { ok, type Result, refuse } from "@hecate/protocol/result";
import { type Database, db } from "#lib/db/client";
import type { Judge } from "#lib/moderation/authorities-of";
import { findPart } from "./store";

interface Parties {
  readonly caseId: string;
  readonly publisherId: string;
}

/**
 * Why somebody may not decide a case: they, or on whose word they would, have a part in it by whichever
 * identity. Null if none.
 */
export async function conflictOf(
  judge: Judge,
  parties: Parties,
  database: Database = db(),
): Promise<string | null> {
  const own = await conflictOfPerson(judge.personId, parties, database);
  if (own !== null) return own;
  for (const id of judge.authorities) {
    const theirs = await conflictOfPerson(id, parties, database);
    if (theirs !== null) return conflictWords.authority;
  }
  return null;
}

async function conflictOfPerson(
  personId: string,
  parties: Parties,
  database: Database,
): Promise<string | null> {
  const { reported, publishes } = await findPart(database, personId, parties);
  if (publishes) return conflictWords.publishes;
  return reported ? conflictWords.reported : null;
}

export async function refuseConflict(
  database: Database,
  judge: Judge,
  parties: Parties,
): Promise<Result<true, "conflict-of-interest">> {
  const conflict = await conflictOf(judge, parties, database);
  return conflict === null ? ok(true) : refuse("conflict-of-interest", conflict);
}
