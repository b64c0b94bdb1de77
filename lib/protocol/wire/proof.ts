import { z } from "zod";
import { limits } from "../limits";
import { listingSummary, yankView } from "./listing";
import { rootKeyView } from "./publisher";
import { stateView } from "./version-state";

export const revocationView = z.object({
  token: z.string().describe("CID of the revoked token's signed part"),
  issuer: z.string(),
  recordedAt: z.iso.datetime(),
  proof: z.string().describe("The signed revocation itself"),
});
export type RevocationView = z.infer<typeof revocationView>;

/** `POST /revocations` */
export const revocationRequest = z.strictObject({
  revocation: z
    .string()
    .max(limits.tokenBytes)
    .describe("A revocation token: see docs/protocol.md, Revocation"),
  token: z.string().max(limits.tokenBytes).describe("The token to revoke, with its proofs"),
});
export type RevocationRequest = z.infer<typeof revocationRequest>;

/** `GET /revocations?issuer&token&cursor` */
export const revocationPage = z.object({
  items: z.array(revocationView),
  nextCursor: z.string().nullable(),
});
export type RevocationPage = z.infer<typeof revocationPage>;

/** Everything a stranger needs to check who published a version, without believing the service. */
export const proofBundle = z.object({
  format: z.literal("hecate-proof/1"),
  service: z.string(),
  publisher: z.object({ mri: z.string(), rootKeys: z.array(rootKeyView) }),
  manifest: z.record(z.string(), z.unknown()).describe("The manifest with its signature"),
  manifestCid: z.string(),
  publishedAt: z.iso.datetime(),
  yanked: yankView.nullable(),
  state: stateView.optional().describe("As it was when this was asked for; older bundles lack it"),
  revocations: z.array(revocationView).describe("Those that name a token of this chain"),
});
export type ProofBundle = z.infer<typeof proofBundle>;

/** `GET /resolve?mri=…|name=…[&version=…]` */
export const resolution = z.object({
  listing: listingSummary,
  version: z.string(),
  proof: proofBundle,
  passedOver: z
    .object({ version: z.string(), state: stateView })
    .optional()
    .describe(
      "Where no version was asked for: the newest one, which would be it if it had not been stopped",
    ),
});
export type Resolution = z.infer<typeof resolution>;

/** `PUT /content/{cid}` */
export const contentView = z.object({
  cid: z.string(),
  size: z.number().int().describe("bytes"),
  sha256: z.string(),
  created: z.boolean().describe("False when it was already stored"),
});
export type ContentView = z.infer<typeof contentView>;
