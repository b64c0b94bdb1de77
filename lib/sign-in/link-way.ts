import { ok, type Result, refuse } from "@hecate/protocol/result";
import type { KeyLinkRequest, PasskeyResponse } from "@hecate/protocol/wire/people";
import { type Transaction, transaction } from "#lib/db/client";
import { type ActingPerson, type SpentPerson, spendPerson } from "#lib/identity/acting-person";
import type { NewIdentity } from "#lib/people/identity";
import { linkIdentity } from "#lib/people/link-identity";
import { withdrawOwnRatings } from "#lib/ratings/withdraw-own-ratings";
import { readRegistration } from "#lib/sign-in/passkey-response";
import { redeemCode } from "#lib/sign-in/redeem-code";
import { spendChallenge } from "./store";

type Unproven = "sign-in-refused" | "link-unconfirmed";
type Linked =
  | Result<true, Unproven | "identity-taken" | "too-many-identities" | "account-closed">
  | SpentPerson;

/**
 * Links the key that approved a code of purpose `link`, if it is the one that the person confirmed: who
 * else saw the code could have been faster.
 */
export function linkKey(
  acting: ActingPerson,
  { secret, did }: KeyLinkRequest,
  now: Date,
): Promise<Linked> {
  const order = { secret, purpose: "link", linkToId: acting.personId } as const;
  return link(acting, now, async (tx) => {
    const key = await redeemCode(tx, order, now);
    if (!key.ok || key.value.subject === did) return key;
    return refuse("link-unconfirmed", `${key.value.subject} approved it`);
  });
}

/** Links the passkey that the browser made for who is signed in. `origin` is our own. */
export async function linkPasskey(
  acting: ActingPerson,
  { response, label = "Passkey" }: { response: PasskeyResponse; label?: string },
  origin: string,
  now: Date,
): Promise<Linked> {
  const made = await readRegistration(response, origin, label);
  if (!made.ok) return made;
  const { identity, challenge } = made.value;
  return link(acting, now, async (tx) =>
    (await spendChallenge(tx, { challenge, linkToId: acting.personId }, now))
      ? ok(identity)
      : refuse("sign-in-refused", "The passkey was made for something else"),
  );
}

/** Links a GitHub account that GitHub vouched for a moment ago, at this person's own wish. */
export function linkGithub(acting: ActingPerson, github: NewIdentity, now: Date): Promise<Linked> {
  return link(acting, now, async () => ok(github));
}

/** All or nothing: what was refused leaves the proof as it was, to be used for a merge. */
function link(
  acting: ActingPerson,
  now: Date,
  prove: (tx: Transaction) => Promise<Result<NewIdentity, Unproven>>,
): Promise<Linked> {
  return transaction(async (tx): Promise<Linked> => {
    const spent = await spendPerson(tx, acting);
    if (!spent.ok) return spent;
    const proven = await prove(tx);
    if (!proven.ok) return proven;
    const linked = await linkIdentity(tx, acting.personId, proven.value, now);
    if (linked.ok) await withdrawOwnRatings(tx, acting.personId, now);
    return linked;
  });
}
