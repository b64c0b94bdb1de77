import { randomBytes } from "node:crypto";
import { limits } from "@hecate/protocol/limits";
import {
  generateAuthenticationOptions,
  generateRegistrationOptions,
  type PublicKeyCredentialCreationOptionsJSON,
  type PublicKeyCredentialRequestOptionsJSON,
} from "@simplewebauthn/server";
import { listIdentities } from "#lib/people/list-identities";
import { relyingPartyId } from "#lib/sign-in/relying-party";
import { addChallenge } from "./store";

const timeout = limits.passkeyChallengeLifeSeconds * 1000;

/** For a browser that shall make a passkey; `owner` is who is signed in, null for a new account. */
export async function beginPasskeyCreation(
  origin: string,
  owner: { personId: string; handle: string } | null,
  now: Date,
): Promise<PublicKeyCredentialCreationOptionsJSON> {
  const known = owner ? (await listIdentities(owner.personId)).items : [];
  const options = await generateRegistrationOptions({
    rpName: "hecate.social",
    rpID: relyingPartyId(origin),
    userName: owner?.handle ?? "hecate.social",
    userID: new Uint8Array(randomBytes(32)),
    timeout,
    attestationType: "none",
    authenticatorSelection: { residentKey: "required", userVerification: "preferred" },
    excludeCredentials: known
      .filter(({ kind }) => kind === "passkey")
      .map(({ subject }) => ({ id: subject })),
  });
  await remember(options.challenge, owner?.personId ?? null, now);
  return options;
}

/** For a browser that shall use a passkey: the same for everybody, so it tells nothing of anybody. */
export async function beginPasskeyUse(
  origin: string,
  mergeInto: string | null,
  now: Date,
): Promise<PublicKeyCredentialRequestOptionsJSON> {
  const rpID = relyingPartyId(origin);
  const options = await generateAuthenticationOptions({
    rpID,
    timeout,
    userVerification: "preferred",
  });
  await remember(options.challenge, mergeInto, now);
  return options;
}

async function remember(challenge: string, linkToId: string | null, now: Date): Promise<void> {
  const expiresAt = new Date(now.getTime() + timeout);
  await addChallenge({ challenge, linkToId, expiresAt });
}
