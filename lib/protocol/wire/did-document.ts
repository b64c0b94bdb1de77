import { z } from "zod";
import { type Did, parseDid } from "../did";
import { type Result, refuse } from "../result";

/** `GET /.well-known/did.json` (W3C DID core), as far as clients read it. */
export const didDocument = z.object({
  id: z.string(),
  verificationMethod: z.array(z.object({ id: z.string(), publicKeyMultibase: z.string() })),
});
export type DidDocument = z.infer<typeof didDocument>;

/** The key that the service signs its log and its advisories with. */
export function serviceKeyIn(document: DidDocument): Result<Did, "log-malformed"> {
  const [method] = document.verificationMethod;
  const did = parseDid(`did:key:${method?.publicKeyMultibase}`);
  if (did.ok) return did;
  return refuse("log-malformed", `the key in the service's DID document ${did.refusal.detail}`);
}
