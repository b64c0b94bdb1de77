import { type ParsedCapability, printCapability } from "../capability";
import type { Cid } from "../cid";
import type { Did } from "../did";
import { listingMriOf, type Manifest, manifestCid } from "../manifest";
import { type Result, refuse } from "../result";
import { parseVersionRange } from "../version";
import { type Chain, placeInChain } from "./chain";
import { issueToken, type Signer } from "./issue";
import { parseToken, type Token, type TokenRefusal } from "./token";
import { type ChainRefusal, isRootAt, type Trust, verifyChain } from "./verify-chain";

/** What it takes to publish this very version. */
export function neededToPublish(manifest: Manifest): ParsedCapability {
  const range = parseVersionRange(manifest.version);
  if (!range.ok) throw new Error(`a version that is no range: ${manifest.version}`);
  return printCapability({ mri: listingMriOf(manifest), range: range.value, can: "publish/tui" });
}

/** The text for the manifest's `signature`: a token to the publisher's root that names these bytes. */
export async function issueManifestSignature(order: {
  issuer: Signer;
  rootDid: Did;
  manifest: Manifest;
  /** Unix time in seconds. */
  expiresAt: number;
  nonce?: string;
  proof?: string;
}): Promise<string> {
  const { issuer, rootDid, manifest, expiresAt, nonce, proof } = order;
  return issueToken({
    issuer,
    audience: rootDid,
    capabilities: [neededToPublish(manifest)],
    expiresAt,
    nonce,
    facts: [{ manifest: await manifestCid(manifest) }],
    proof,
  });
}

export type ManifestSignatureRefusal =
  | TokenRefusal
  | ChainRefusal
  | "manifest-unsigned"
  | "manifest-mismatch";

/**
 * Whether the publisher published this manifest, judged at `publishedAt`: a delegation may expire or be
 * revoked later. Revoking the signature itself withdraws the version, whenever it happens.
 */
export async function verifyManifestSignature(
  question: Omit<Trust, "at"> & { manifest: Manifest; publishedAt: Date },
): Promise<Result<Chain, ManifestSignatureRefusal>> {
  const { manifest, publishedAt, ...trust } = question;
  if (manifest.signature === undefined) {
    return refuse("manifest-unsigned", "the manifest has no signature", "/signature");
  }
  const parsed = await parseToken(manifest.signature);
  if (!parsed.ok) return parsed;
  const token = parsed.value;
  const cid = await manifestCid(manifest);
  if (!namesManifest(token, cid)) {
    return refuse("manifest-mismatch", `the signature does not name ${cid}`, "/signature");
  }
  const verified = await verifyChain({
    ...trust,
    token,
    audience: token.audience,
    needs: neededToPublish(manifest),
    life: "delegation",
    at: publishedAt,
  });
  if (!verified.ok) return verified;
  const chain = verified.value;
  const place = placeInChain(chain, chain.length - 1);
  if (!trust.roots.some((root) => root.did === token.audience && isRootAt(root, publishedAt))) {
    const detail = `is addressed to ${token.audience}, not to a root key of the publisher`;
    return refuse("not-the-audience", detail, place);
  }
  const withdrawnAt = trust.revokedAt(token.id);
  if (withdrawnAt === null) return verified;
  return refuse("revoked", `was revoked on ${withdrawnAt.toISOString()}`, place);
}

function namesManifest({ facts }: Token, cid: Cid): boolean {
  const [fact, ...others] = facts;
  return others.length === 0 && Object.keys(fact ?? {}).length === 1 && fact?.manifest === cid;
}
