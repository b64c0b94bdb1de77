import {
  type AuthenticationResponseJSON,
  browserSupportsWebAuthn,
  type PublicKeyCredentialCreationOptionsJSON,
  type PublicKeyCredentialRequestOptionsJSON,
  type RegistrationResponseJSON,
  startAuthentication,
  startRegistration,
} from "@simplewebauthn/browser";
import { type Answer, askApi } from "../api/ask-api";

const options = "/api/v1/sign-in/passkeys";

/** A new passkey, for a new account or for the account that is signed in. */
export async function makePasskey(
  purpose: "sign-in" | "link",
): Promise<Answer<RegistrationResponseJSON>> {
  if (!browserSupportsWebAuthn()) return refused("passkey-unsupported");
  const path = `${options}/registration-options`;
  const asked = await askApi<PublicKeyCredentialCreationOptionsJSON>("POST", path, { purpose });
  return asked.ok ? told(() => startRegistration({ optionsJSON: asked.value })) : asked;
}

/** One of the passkeys that this device has for this site, as the person chooses. */
export async function showPasskey(
  purpose: "sign-in" | "merge",
): Promise<Answer<AuthenticationResponseJSON>> {
  if (!browserSupportsWebAuthn()) return refused("passkey-unsupported");
  const path = `${options}/authentication-options`;
  const asked = await askApi<PublicKeyCredentialRequestOptionsJSON>("POST", path, { purpose });
  return asked.ok ? told(() => startAuthentication({ optionsJSON: asked.value })) : asked;
}

/** The names of what WebAuthn throws are in Web Authentication Level 3, 5.1.3 and 5.1.4. */
async function told<T>(ceremony: () => Promise<T>): Promise<Answer<T>> {
  try {
    return { ok: true, value: await ceremony() };
  } catch (error) {
    const { name } = error as Error;
    if (name === "InvalidStateError") return refused("passkey-known");
    if (name === "NotAllowedError" || name === "AbortError") return refused("passkey-cancelled");
    if (name === "SecurityError") return refused("passkey-elsewhere");
    return refused("passkey-failed");
  }
}

function refused<const Code extends `passkey-${string}`>(code: Code) {
  return { ok: false, refusal: { code } } as const;
}
