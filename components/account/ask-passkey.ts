import {
  type AuthenticationResponseJSON,
  browserSupportsWebAuthn,
  type PublicKeyCredentialCreationOptionsJSON,
  type PublicKeyCredentialRequestOptionsJSON,
  type RegistrationResponseJSON,
  startAuthentication,
  startRegistration,
} from "@simplewebauthn/browser";
import { type Answer, type ApiRefusal, askApi } from "../api/ask-api";

const options = "/api/v1/sign-in/passkeys";

/** A new passkey, for a new account or for the account that is signed in. */
export async function makePasskey(
  purpose: "sign-in" | "link",
): Promise<Answer<RegistrationResponseJSON>> {
  if (!browserSupportsWebAuthn()) return refused("unsupported");
  const path = `${options}/registration-options`;
  const asked = await askApi<PublicKeyCredentialCreationOptionsJSON>("POST", path, { purpose });
  return asked.ok ? told(() => startRegistration({ optionsJSON: asked.value })) : asked;
}

/** One of the passkeys that this device has for this site, as the person chooses. */
export async function showPasskey(
  purpose: "sign-in" | "merge",
): Promise<Answer<AuthenticationResponseJSON>> {
  if (!browserSupportsWebAuthn()) return refused("unsupported");
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
    if (name === "InvalidStateError") return refused("known");
    if (name === "NotAllowedError" || name === "AbortError") return refused("cancelled");
    if (name === "SecurityError") return refused("elsewhere");
    return refused("failed");
  }
}

const refusals = {
  unsupported: ["This browser has no passkeys", "Take another way in, or another browser."],
  cancelled: [
    "No passkey was given",
    "You closed the window, it took too long, or this device has none for this site.",
  ],
  known: ["This device has a passkey of this account already", "Use that one."],
  elsewhere: ["Passkeys do not work at this address", "Open the site under its own name."],
  failed: ["The passkey did not work", "Try again, or take another way in."],
} as const;

function refused(code: keyof typeof refusals): { readonly ok: false; refusal: ApiRefusal } {
  const [title, hint] = refusals[code];
  return { ok: false, refusal: { code: `passkey-${code}`, title, detail: title, hint } };
}
