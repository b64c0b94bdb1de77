import type { Result } from "@hecate/protocol/result";
import { ok, refuse } from "@hecate/protocol/result";
import type { MergeRequest } from "@hecate/protocol/wire/people";
import type { Transaction } from "#lib/db/client";
import { personWith } from "#lib/people/join-person";
import { passkeyWithId } from "#lib/people/passkeys";
import { hashOf } from "#lib/people/secret";
import { redeemCode } from "#lib/sign-in/redeem-code";
import { redeemPasskey } from "#lib/sign-in/redeem-passkey";
import { findBySecret } from "./store";

/** A way into the account that is to be taken in, used just now. */
type Proof = MergeRequest["with"];

/** Whose account the proof would open, if it holds; null when nobody's. Uses nothing up. */
export async function ownerOfProof(proof: Proof): Promise<string | null> {
  if (proof.way === "passkey") return (await passkeyWithId(proof.response.id))?.personId ?? null;
  const attempt = await findBySecret(hashOf(proof.secret));
  if (!attempt?.did) return null;
  return (await personWith({ kind: "key", subject: attempt.did }))?.id ?? null;
}

/** Whose account it opens; counts once, and only where it was asked for to merge into `into`. */
export async function redeemProof(
  tx: Transaction,
  { proof, origin, into }: { proof: Proof; origin: string; into: string },
  now: Date,
): Promise<Result<string, "sign-in-refused">> {
  if (proof.way === "passkey") {
    const order = { response: proof.response, origin, linkToId: into };
    const used = await redeemPasskey(tx, order, now);
    return used.ok ? ok(used.value.personId) : used;
  }
  const order = { secret: proof.secret, purpose: "merge", linkToId: into } as const;
  const key = await redeemCode(tx, order, now);
  if (!key.ok) return key;
  const owner = await personWith(key.value, tx);
  return owner ? ok(owner.id) : refuse("sign-in-refused", "That key opens no account");
}
