import { ok, type Result, refuse } from "@hecate/protocol/result";
import { transaction } from "#lib/db/client";
import { type ActingPerson, type SpentPerson, spendPerson } from "#lib/identity/acting-person";
import { renameIdentity as putLabel } from "./store";

/** What its owner calls a way in; nobody else sees it. */
export function renameIdentity(
  acting: ActingPerson,
  id: string,
  label: string,
): Promise<Result<true, "not-found"> | SpentPerson> {
  return transaction(async (tx): Promise<Result<true, "not-found"> | SpentPerson> => {
    const spent = await spendPerson(tx, acting);
    if (!spent.ok) return spent;
    const isOwn = await putLabel(tx, acting.personId, id, label);
    return isOwn ? ok(true) : refuse("not-found", "You have no such way in");
  });
}
