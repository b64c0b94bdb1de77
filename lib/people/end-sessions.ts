import { ok, type Result, refuse } from "@hecate/protocol/result";
import { db, transaction } from "#lib/db/client";
import { type ActingPerson, type SpentPerson, spendPerson } from "#lib/identity/acting-person";
import { hashOf } from "#lib/people/secret";
import { removeSessionByHash, removeSessions } from "./store";

/** Signs a browser out, at once wherever it is. */
export function endSession(
  acting: ActingPerson,
  id: string,
): Promise<Result<true, "not-found"> | SpentPerson> {
  return transaction(async (tx): Promise<Result<true, "not-found"> | SpentPerson> => {
    const spent = await spendPerson(tx, acting);
    if (!spent.ok) return spent;
    const ended = await removeSessions(tx, { personId: acting.personId, id });
    return ended > 0 ? ok(true) : refuse("not-found", "You have no such session");
  });
}

/** Signs every browser out but the one that asks. */
export function endOtherSessions(acting: ActingPerson): Promise<SpentPerson> {
  return transaction(async (tx): Promise<SpentPerson> => {
    const spent = await spendPerson(tx, acting);
    if (!spent.ok) return spent;
    const not = acting.via.kind === "session" ? acting.via.sessionId : undefined;
    await removeSessions(tx, { personId: acting.personId, not });
    return ok(true);
  });
}

/** Who holds the cookie signs out; it may have ended before. */
export function endSessionOf(secret: string): Promise<void> {
  return removeSessionByHash(db(), hashOf(secret));
}
