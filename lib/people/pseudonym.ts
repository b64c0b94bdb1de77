import { createHash, randomBytes } from "node:crypto";
import { printBase32 } from "@hecate/protocol/base32";
import type { Transaction } from "#lib/db/client";
import { addPseudonym, findPseudonym } from "./store";

/**
 * Under which name a person stands in the public log: another one in each scope, so that nobody who
 * reads the log can tell that two are the same person. `scope` is `account`, a listing's MRI,
 * `report:<id>` or `moderator`. Once made it stays, also after the account is closed; who knows the
 * person cannot find it out any more then, because its salt is gone.
 */
export async function pseudonymOf(
  tx: Transaction,
  personId: string,
  scope: string,
): Promise<string> {
  const known = await findPseudonym(tx, personId, scope);
  if (known !== null) return known;
  const salt = new Uint8Array(randomBytes(32));
  const digest = createHash("sha256").update(salt).update(personId).update(scope).digest();
  await addPseudonym(tx, { personId, scope, salt, pseudonym: `person:${printBase32(digest)}` });
  // Another transaction may have been faster: then its name is the one that counts.
  const made = await findPseudonym(tx, personId, scope);
  if (made === null) throw new Error(`${personId} has no pseudonym for ${scope}`);
  return made;
}
