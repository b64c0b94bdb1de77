import type { Did } from "@hecate/protocol/did";
import { ok, type Result, refuse } from "@hecate/protocol/result";
import type { SignInPurpose } from "@hecate/protocol/wire/sign-in";
import type { Database } from "#lib/db/client";
import type { NewIdentity } from "#lib/people/identity";
import { keyIdentity } from "#lib/people/key-identity";
import { hashOf } from "#lib/people/secret";
import { spendCode } from "./store";

/** The key that approved, once: for the purpose, and for the person, that it was asked for. */
export async function redeemCode(
  database: Database,
  order: { secret: string; purpose: SignInPurpose; linkToId: string | null },
  now: Date,
): Promise<Result<NewIdentity, "sign-in-refused">> {
  const { secret, purpose, linkToId } = order;
  const did = await spendCode(database, { secretHash: hashOf(secret), purpose, linkToId }, now);
  if (did === null) return refuse("sign-in-refused", "No key approved that, or it was used");
  // Only parsed DIDs are ever stored.
  return ok(keyIdentity(did as Did));
}
