import { ok, type Result, refuse } from "@hecate/protocol/result";
import type { Transaction } from "#lib/db/client";
import { holdSession, lockPerson } from "./store";

/** Whether account and session still are; until commit both stay. `sessionId` is null for a key. */
export async function holdAccount(
  tx: Transaction,
  personId: string,
  sessionId: string | null,
): Promise<Result<true, "not-signed-in" | "account-closed">> {
  if ((await lockPerson(tx, personId)) === null)
    return refuse("account-closed", "The account is closed");
  if (sessionId === null || (await holdSession(tx, sessionId))) return ok(true);
  return refuse("not-signed-in", "The session was ended");
}
