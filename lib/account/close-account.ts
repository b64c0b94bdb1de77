import { randomUUID } from "node:crypto";
import { ok, type Result, refuse } from "@hecate/protocol/result";
import { transaction } from "#lib/db/client";
import { type ActingPerson, type SpentPerson, spendPerson } from "#lib/identity/acting-person";
import { append } from "#lib/ledger/append";
import { layDownRoles } from "#lib/moderation/grant-role";
import { pseudonymOf } from "#lib/people/pseudonym";
import { eraseAccount } from "./store";

/**
 * Closes an account for good. What led to it is erased: ways in, sessions, handle, inbox, and the salts by
 * which its names in the log could be found again. Ratings, reviews and reports stay, under a former
 * user, and so does what the log tells. `confirm` is the handle, typed again.
 */
export function closeAccount(
  acting: ActingPerson,
  confirm: string,
  now: Date,
): Promise<Result<Date, "malformed-request"> | Exclude<SpentPerson, { ok: true }>> {
  return transaction(
    async (tx): Promise<Result<Date, "malformed-request"> | Exclude<SpentPerson, { ok: true }>> => {
      const spent = await spendPerson(tx, acting);
      if (!spent.ok) return spent;
      if (confirm !== acting.handle) {
        return refuse("malformed-request", "confirm is not your handle");
      }
      const pseudonym = await pseudonymOf(tx, acting.personId, "account");
      await eraseAccount(tx, acting.personId, `former-user-${randomUUID()}`, now);
      await layDownRoles(tx, acting.personId, now);
      const circumstances = { subject: pseudonym, actor: pseudonym, at: now };
      await append(tx, { kind: "person-closed", payload: {}, ...circumstances });
      return ok(now);
    },
  );
}
