import { ok, type Result, refuse } from "@hecate/protocol/result";
import type { PasskeyResponse } from "@hecate/protocol/wire/people";
import {
  type AuthenticationResponseJSON,
  type RegistrationResponseJSON,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from "@simplewebauthn/server";
import { decodeClientDataJSON } from "@simplewebauthn/server/helpers";
import type { Identity } from "#lib/db/generated/client";
import type { NewIdentity } from "#lib/people/identity";
import { relyingPartyId } from "#lib/sign-in/relying-party";

const refused = () => refuse("sign-in-refused", "The passkey's answer does not hold");

/** A passkey that a browser made at our origin, with the challenge that must have been given for it. */
export async function readRegistration(
  response: PasskeyResponse,
  origin: string,
  label: string,
): Promise<Result<{ identity: NewIdentity; challenge: string }, "sign-in-refused">> {
  try {
    const challenge = challengeOf(response);
    const verified = await verifyRegistrationResponse({
      response: response as unknown as RegistrationResponseJSON,
      expectedChallenge: challenge,
      expectedOrigin: origin,
      expectedRPID: relyingPartyId(origin),
      requireUserVerification: false,
    });
    if (!verified.verified) return refused();
    const { id, publicKey, counter, transports = [] } = verified.registrationInfo.credential;
    const passkey = { publicKey, counter: BigInt(counter), transports };
    return ok({ identity: { kind: "passkey", subject: id, label, ...passkey }, challenge });
  } catch {
    // The library throws at whatever does not fit; why is the sender's to find out.
    return refused();
  }
}

/** What a passkey of ours answered, with its counter and the challenge that it answered. */
export async function readAuthentication(
  response: PasskeyResponse,
  origin: string,
  passkey: Pick<Identity, "subject" | "publicKey" | "counter">,
): Promise<Result<{ counter: bigint; challenge: string }, "sign-in-refused">> {
  try {
    const challenge = challengeOf(response);
    const { verified, authenticationInfo } = await verifyAuthenticationResponse({
      response: response as unknown as AuthenticationResponseJSON,
      expectedChallenge: challenge,
      expectedOrigin: origin,
      expectedRPID: relyingPartyId(origin),
      credential: {
        id: passkey.subject,
        publicKey: new Uint8Array(passkey.publicKey ?? []),
        counter: Number(passkey.counter),
      },
      requireUserVerification: false,
    });
    if (!verified) return refused();
    return ok({ counter: BigInt(authenticationInfo.newCounter), challenge });
  } catch {
    return refused();
  }
}

function challengeOf({ response }: PasskeyResponse): string {
  return decodeClientDataJSON(String(response.clientDataJSON)).challenge;
}
