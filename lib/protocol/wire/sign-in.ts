import { z } from "zod";
import { limits } from "../limits";
import { passkeyResponse } from "./people";
import { plainLine } from "./text";

/** What an approval is asked for: a new session, one more way in, or the end of one's own account. */
export const signInPurposes = ["sign-in", "link", "merge"] as const;
export type SignInPurpose = (typeof signInPurposes)[number];

const secret = z.string().max(100);
/** As shown, `XXXX-XXXX`, or as typed: small letters, without the hyphen. */
const code = z.string().max(20);

/** `POST /sign-in/codes`; `link` and `merge` need a session. */
export const signInCodeRequest = z.strictObject({
  purpose: z.enum(signInPurposes).default("sign-in"),
});
export const signInCodeView = z.object({
  code: z.string().describe("For the person to type: `hecate login XXXX-XXXX`"),
  secret: z
    .string()
    .describe("For this browser alone: whoever holds it is signed in by the approval"),
  expiresAt: z.iso.datetime(),
});
export type SignInCodeView = z.infer<typeof signInCodeView>;

/** `POST /sign-in/codes/state` */
export const signInStateRequest = z.strictObject({ secret });
export const signInStates = ["waiting", "approved", "denied", "ended"] as const;
export const signInStateView = z.object({
  state: z.enum(signInStates),
  did: z
    .string()
    .nullable()
    .describe(
      "The key that approved, while a `link` or `merge` waits for the person to confirm it",
    ),
});
export type SignInStateView = z.infer<typeof signInStateView>;

/** `POST /sign-in/codes/look-up` and `…/deny` */
export const signInCodeLookUp = z.strictObject({ code });
export const signInAttemptView = z.object({
  code: z.string().describe("In its one spelling, as the approval must carry it"),
  origin: z.string().describe("Where the browser is that asks"),
  challenge: z.string(),
  purpose: z.enum(signInPurposes),
  account: z.string().nullable().describe("Handle of who is signed in there; null for a sign-in"),
  userAgent: z.string(),
  createdAt: z.iso.datetime(),
  expiresAt: z.iso.datetime(),
});
export type SignInAttemptView = z.infer<typeof signInAttemptView>;

/** `POST /sign-in/codes/approve` */
export const signInApprovalRequest = z.strictObject({
  approval: z
    .string()
    .max(limits.tokenBytes)
    .describe("A signed approval: see docs/protocol.md, Sign-in approval"),
});
export const signInDecisionView = z.object({ state: z.enum(["approved", "denied"]) });

/** `POST /sign-in/passkeys/…-options` */
export const passkeyCreationRequest = z.strictObject({
  purpose: z.enum(["sign-in", "link"]).default("sign-in"),
});
export const passkeyUseRequest = z.strictObject({
  purpose: z.enum(["sign-in", "merge"]).default("sign-in"),
});
/** For `navigator.credentials`, as @simplewebauthn/browser takes it. */
export const passkeyOptions = z.looseObject({ challenge: z.string() });

/** `POST /sign-in/passkeys/registration`: links it to who is signed in. */
export const passkeyRegistration = z.strictObject({
  response: passkeyResponse,
  label: plainLine(limits.identityLabelChars).optional(),
});
