import { z } from "zod";
import { isHandle } from "../handle";
import { limits } from "../limits";
import { plainLine } from "./text";

export const handle = z
  .string()
  .refine(isHandle, `is not 3 to ${limits.handleChars} of a-z, 0-9 and single hyphens`);

/** How somebody gets in. */
export const ways = ["key", "passkey", "github"] as const;
export type Way = (typeof ways)[number];

/** `GET /me` */
export const meView = z.object({
  handle: z.string(),
  joinedAt: z.iso.datetime(),
  establishedAt: z.iso
    .datetime()
    .nullable()
    .describe("From when stars and reports count; null while installs are missing"),
});
export type MeView = z.infer<typeof meView>;

/** `PATCH /me` */
export const mePatch = z.strictObject({ handle });
export type MePatch = z.infer<typeof mePatch>;

export const identityView = z.object({
  id: z.uuid(),
  kind: z.enum(ways),
  subject: z.string().describe("The did:key, the credential's id, or GitHub's account number"),
  label: z.string(),
  createdAt: z.iso.datetime(),
  lastUsedAt: z.iso.datetime().nullable(),
});
export type IdentityView = z.infer<typeof identityView>;

/** `GET /me/identities`; also the answer to what changes them. */
export const identityList = z.object({ items: z.array(identityView) });
export type IdentityList = z.infer<typeof identityList>;

/** `POST /me/identities`: links the key that approved a code of purpose `link`. */
export const keyLinkRequest = z.strictObject({
  secret: z.string().max(100),
  did: z.string().max(100).describe("The key that is to be added, as its owner confirmed it"),
});
export type KeyLinkRequest = z.infer<typeof keyLinkRequest>;

/** `PATCH /me/identities/{id}` */
export const identityPatch = z.strictObject({ label: plainLine(limits.identityLabelChars) });
export type IdentityPatch = z.infer<typeof identityPatch>;

export const sessionView = z.object({
  id: z.uuid(),
  current: z.boolean().describe("The one that asks"),
  via: z.enum(ways),
  userAgent: z.string(),
  createdAt: z.iso.datetime(),
  lastSeenAt: z.iso.datetime().describe("To the hour"),
  expiresAt: z.iso.datetime(),
});
export type SessionView = z.infer<typeof sessionView>;

/** `GET /me/sessions`; also the answer to what ends them. */
export const sessionList = z.object({ items: z.array(sessionView) });
export type SessionList = z.infer<typeof sessionList>;

/** `POST /me/close`: the handle, typed again. */
export const closeRequest = z.strictObject({ confirm: z.string().max(limits.handleChars) });
export const closedView = z.object({ closedAt: z.iso.datetime() });

/** What a browser's WebAuthn gives, as JSON (WebAuthn Level 3, 5.1). Judged by the library. */
export const passkeyResponse = z.looseObject({
  id: z.string().max(limits.passkeyFieldChars),
  response: z.record(z.string(), z.unknown()),
});
export type PasskeyResponse = z.infer<typeof passkeyResponse>;

/** `POST /me/merge`: the account that asks takes the other one in, which its own way in opens now. */
export const mergeRequest = z.strictObject({
  with: z.discriminatedUnion("way", [
    z.strictObject({ way: z.literal("key"), secret: z.string().max(100) }),
    z.strictObject({ way: z.literal("passkey"), response: passkeyResponse }),
  ]),
  confirm: z
    .string()
    .max(limits.handleChars)
    .describe("The other account's handle; what it is, the refusal to an empty one says"),
});
export type MergeRequest = z.infer<typeof mergeRequest>;

/** `GET /me/export`: everything held of the person, by table; `truncated` names those cut short. */
export const exportView = z.looseObject({
  exportedAt: z.iso.datetime(),
  truncated: z.array(z.string()),
});
export type ExportView = z.infer<typeof exportView>;

/** `GET /people/{handle}` */
export const profileView = z.object({
  handle: z.string(),
  joinedAt: z.iso.datetime().describe("The day, in UTC"),
  established: z.boolean(),
});
export type ProfileView = z.infer<typeof profileView>;
