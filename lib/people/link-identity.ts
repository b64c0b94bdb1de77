import { limits } from "@hecate/protocol/limits";
import { ok, type Result, refuse } from "@hecate/protocol/result";
import type { Transaction } from "#lib/db/client";
import type { NewIdentity } from "#lib/people/identity";
import { addIdentity, countIdentities, findIdentity, lockPerson } from "./store";

/** One more way into an account. What is linked to it already stays so; nobody else's is taken. */
export async function linkIdentity(
  tx: Transaction,
  personId: string,
  identity: NewIdentity,
  now: Date,
): Promise<Result<true, "identity-taken" | "too-many-identities" | "account-closed">> {
  if ((await lockPerson(tx, personId)) === null) {
    return refuse("account-closed", "The account is closed");
  }
  const known = await findIdentity(identity.kind, identity.subject, tx);
  if (known?.personId === personId) return ok(true);
  if ((await countIdentities(tx, personId)) >= limits.identitiesPerPerson) {
    return refuse("too-many-identities", `${limits.identitiesPerPerson} are the most`);
  }
  if (await addIdentity(tx, personId, identity, now)) return ok(true);
  return refuse("identity-taken", "It opens another account");
}
