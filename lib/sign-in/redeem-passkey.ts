import { ok, type Result, refuse } from "@hecate/protocol/result";
import type { PasskeyResponse } from "@hecate/protocol/wire/people";
import { type Transaction, transaction } from "#lib/db/client";
import type { Identity, Person } from "#lib/db/generated/client";
import { joinPerson, type MayJoin } from "#lib/people/join-person";
import { passkeyWithId, spendPasskey } from "#lib/people/passkeys";
import { readAuthentication, readRegistration } from "#lib/sign-in/passkey-response";
import { spendChallenge } from "./store";

/**
 * Whose passkey answered, once: a challenge counts once, and so does each state of the passkey's counter.
 * An unknown passkey is refused as a wrong answer is. `linkToId` is whom the challenge was given to.
 */
export async function redeemPasskey(
  tx: Transaction,
  order: { response: PasskeyResponse; origin: string; linkToId: string | null },
  now: Date,
): Promise<Result<Identity, "sign-in-refused">> {
  const { response, origin, linkToId } = order;
  const passkey = await passkeyWithId(response.id);
  if (passkey === null) return refuse("sign-in-refused", "The passkey's answer does not hold");
  const answer = await readAuthentication(response, origin, passkey);
  if (!answer.ok) return answer;
  const { challenge, counter } = answer.value;
  const isNew = await spendChallenge(tx, { challenge, linkToId }, now);
  if (isNew && (await spendPasskey(tx, passkey.id, counter, now))) return ok(passkey);
  return refuse("sign-in-refused", "The passkey's answer does not hold");
}

type JoinRefusal = "sign-in-refused" | "identity-taken" | "too-many-requests";

/** A new account, opened by the passkey that a browser made for it. */
export async function joinByPasskey(
  response: PasskeyResponse,
  origin: string,
  mayJoin: MayJoin,
  now: Date,
): Promise<Result<Person, JoinRefusal>> {
  const made = await readRegistration(response, origin, "Passkey");
  if (!made.ok) return made;
  const { identity, challenge } = made.value;
  return transaction(async (tx): Promise<Result<Person, JoinRefusal>> => {
    if (!(await spendChallenge(tx, { challenge, linkToId: null }, now))) {
      return refuse("sign-in-refused", "The passkey's answer does not hold");
    }
    const counted = mayJoin();
    return counted.ok ? joinPerson(tx, identity, now) : counted;
  });
}
