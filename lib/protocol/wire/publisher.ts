import { z } from "zod";
import { limits } from "../limits";
import { httpsUrl, plainLine } from "./text";

export const rootKeyView = z.object({
  did: z.string(),
  addedAt: z.iso.datetime(),
  retiredAt: z.iso.datetime().nullable(),
  statement: z
    .string()
    .optional()
    .describe("The token of another root key that added this one; the first key has none"),
  retirement: z.string().optional().describe("The token of a root key that retired this one"),
});
export type RootKeyView = z.infer<typeof rootKeyView>;

/** `POST /publishers`: claims a namespace for the key that signed the request. */
export const publisherClaim = z.strictObject({
  org: z.string().max(limits.nameChars),
  displayName: plainLine(limits.displayNameChars).optional(),
  description: plainLine(limits.descriptionChars).optional(),
  homepage: httpsUrl(limits.homepageUrlChars).optional(),
});
export type PublisherClaim = z.infer<typeof publisherClaim>;

/** `POST /publishers/{org}/keys`: the statement carries its own signature, and needs none beside it. */
export const rootKeyRequest = z.strictObject({
  statement: z
    .string()
    .max(limits.tokenBytes)
    .describe("A root key's signed statement: see docs/protocol.md, Root keys"),
});
export type RootKeyRequest = z.infer<typeof rootKeyRequest>;

/** `GET /publishers/{org}` */
export const publisherView = z.object({
  org: z.string(),
  mri: z.string(),
  displayName: z.string(),
  description: z.string().nullable(),
  homepage: z.string().nullable(),
  createdAt: z.iso.datetime(),
  rootKeys: z.array(rootKeyView),
  listings: z.number().int().describe("How many apps this publisher lists"),
});
export type PublisherView = z.infer<typeof publisherView>;
