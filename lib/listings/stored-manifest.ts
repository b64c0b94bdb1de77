import { type Manifest, parseManifest } from "@hecate/protocol/manifest";
import type { SignedManifest } from "@hecate/protocol/manifest-diff";
import { tokensFromRoot } from "@hecate/protocol/ucan/chain";
import { parseToken } from "@hecate/protocol/ucan/token";
import type { VersionRow } from "#lib/listings/listing-rows";

/** The signed manifest of a version. What is stored was parsed before, so it parses again. */
export function storedManifest(row: Pick<VersionRow, "manifest" | "signature">): Manifest {
  const parsed = parseManifest({ ...(row.manifest as object), signature: row.signature });
  if (!parsed.ok) throw new Error(`a stored manifest does not parse: ${parsed.refusal.detail}`);
  return parsed.value;
}

/** The same with whose word it is, to be held against another. */
export async function signedManifest(
  row: Pick<VersionRow, "manifest" | "signature">,
): Promise<SignedManifest> {
  const token = await parseToken(row.signature);
  if (!token.ok) throw new Error(`a stored signature does not parse: ${token.refusal.detail}`);
  const chain = tokensFromRoot(token.value);
  const signer = token.value.issuer;
  return { manifest: storedManifest(row), signer, root: chain[0]?.issuer ?? signer };
}
