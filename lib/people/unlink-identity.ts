import { ok, type Result, refuse } from "@hecate/protocol/result";
import { transaction } from "#lib/db/client";
import { type ActingPerson, type SpentPerson, spendPerson } from "#lib/identity/acting-person";
import { countIdentities, removeIdentity, removeSessions } from "./store";

/**
 * Removes a way in. Two who remove the last two at once wait for each other, so that one stays. What
 * it opened ends with it, but the session that asks goes on.
 */
export function unlinkIdentity(
  acting: ActingPerson,
  id: string,
): Promise<Result<true, "not-found" | "last-way-in"> | SpentPerson> {
  return transaction(
    async (tx): Promise<Result<true, "not-found" | "last-way-in"> | SpentPerson> => {
      const { personId, via } = acting;
      const spent = await spendPerson(tx, acting);
      if (!spent.ok) return spent;
      const removed = await removeIdentity(tx, personId, id);
      if (removed === null) return refuse("not-found", "You have no such way in");
      if ((await countIdentities(tx, personId)) === 0) {
        return refuse("last-way-in", "Nothing else opens this account");
      }
      const not = via.kind === "session" ? via.sessionId : undefined;
      await removeSessions(tx, { personId, via: removed.kind, not });
      return ok(true);
    },
  );
}
