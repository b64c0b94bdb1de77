import { z } from "zod";
import { stateCauses } from "./version-state";

export const advisoryStates = ["limited", "held", "quarantined", "removed"] as const;

/** A version that machines which have it are warned of. */
export const advisory = z.object({
  mri: z.string(),
  version: z.string(),
  manifestCid: z.string(),
  artifactCids: z.array(z.string()),
  state: z.enum(advisoryStates),
  cause: z.enum(stateCauses),
  reason: z.string(),
  since: z.iso.datetime(),
});
export type Advisory = z.infer<typeof advisory>;

/** What the service signs. Who has seen a higher `sequence` was shown an old one. */
export const advisoryList = z.object({
  format: z.literal("hecate-advisories/1"),
  service: z.string().describe("The service's did:web"),
  sequence: z.number().int().describe("Number of the ledger's latest change of a state"),
  at: z.iso.datetime(),
  advisories: z.array(advisory),
});
export type AdvisoryList = z.infer<typeof advisoryList>;

/** `GET /advisories`: the signature is over the bytes of `statement`. */
export const advisoryFeed = z.object({
  statement: z.string().describe("An advisory list as JSON"),
  key: z.string().describe("The did:key that signed; it is in /.well-known/did.json"),
  signature: z.string().describe("Ed25519 over the statement's UTF-8, base64url"),
});
export type AdvisoryFeed = z.infer<typeof advisoryFeed>;
