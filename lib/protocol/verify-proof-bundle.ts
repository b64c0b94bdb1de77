import type { Cid } from "./cid";
import { limits } from "./limits";
import { listingMriOf, type Manifest, manifestCid, parseManifest } from "./manifest";
import type { Mri } from "./mri";
import { ok, type Result, refuse } from "./result";
import { type Chain, tokensFromRoot } from "./ucan/chain";
import { type ManifestSignatureRefusal, verifyManifestSignature } from "./ucan/manifest-signature";
import { parseRevocation, verifyRevocation } from "./ucan/revocation";
import { parseToken } from "./ucan/token";
import type { RootKey, VerifySignature } from "./ucan/verify-chain";
import type { YankView } from "./wire/listing";
import type { ProofBundle } from "./wire/proof";
import type { RootKeyView } from "./wire/publisher";

/** What a good bundle proves. A yank is no refusal: whether to go on is for the reader to decide. */
export interface VerifiedProof {
  readonly manifest: Manifest;
  readonly manifestCid: Cid;
  readonly chain: Chain;
  readonly publishedAt: Date;
  readonly yanked: YankView | null;
}

export type ProofRefusal =
  | ManifestSignatureRefusal
  | "manifest-invalid"
  | "not-an-issuer"
  | "answer-malformed"
  | "root-changed";

/**
 * Checks who published a version without believing the service that says so, but for two things: that
 * the root keys are the publisher's when none is pinned, and the time of publication.
 */
export async function verifyProofBundle(question: {
  bundle: ProofBundle;
  /** What was asked for. */
  expect: { mri: Mri; version?: string };
  /** Root keys trusted on an earlier visit; the chain must begin at one of them. */
  pinnedRoots?: readonly string[];
  verifySignature: VerifySignature;
  now: Date;
}): Promise<Result<VerifiedProof, ProofRefusal>> {
  const { bundle, expect, pinnedRoots, verifySignature, now } = question;
  const parsed = parseManifest(bundle.manifest);
  if (!parsed.ok) return parsed;
  const manifest = parsed.value;
  const cid = await manifestCid(manifest);
  const contradiction = contradictionIn(bundle, manifest, cid, expect, now);
  if (contradiction !== null) return refuse("answer-malformed", contradiction);
  const roots = bundle.publisher.rootKeys.map(rootKeyOf);
  const publishedAt = new Date(bundle.publishedAt);
  const revocations = await readRevocations(bundle, manifest, roots, verifySignature);
  if (!revocations.ok) return revocations;
  const verified = await verifyManifestSignature({
    manifest,
    roots,
    publishedAt,
    revokedAt: (id) => revocations.value.get(id) ?? null,
    verifySignature,
  });
  if (!verified.ok) return verified;
  const chain = verified.value;
  const root = chain[0]?.issuer;
  if (pinnedRoots !== undefined && !pinnedRoots.some((pinned) => pinned === root)) {
    return refuse(
      "root-changed",
      `the chain begins at ${root}, trusted is ${pinnedRoots.join(", ")}`,
    );
  }
  return ok({ manifest, manifestCid: cid, chain, publishedAt, yanked: bundle.yanked });
}

/** Where the service's words about a version do not agree with each other or with what was asked. */
function contradictionIn(
  bundle: ProofBundle,
  manifest: Manifest,
  cid: Cid,
  expect: { mri: Mri; version?: string },
  now: Date,
): string | null {
  if (listingMriOf(manifest) !== expect.mri) return `the manifest is not that of ${expect.mri}`;
  if (expect.version !== undefined && manifest.version !== expect.version) {
    return `the manifest is of version ${manifest.version}, asked for was ${expect.version}`;
  }
  if (bundle.publisher.mri !== manifest.publisher) {
    return `the root keys are of ${bundle.publisher.mri}, the manifest of ${manifest.publisher}`;
  }
  if (bundle.manifestCid !== cid) return `the manifest's CID is ${cid}, not ${bundle.manifestCid}`;
  const ahead = Date.parse(bundle.publishedAt) - now.getTime();
  if (ahead > limits.clockSkewSeconds * 1000) return "the publication lies in the future";
  return null;
}

/** When each token of the chain was revoked. A revocation that does not hold spoils the bundle. */
async function readRevocations(
  bundle: ProofBundle,
  { signature }: Manifest,
  roots: readonly RootKey[],
  verifySignature: VerifySignature,
): Promise<Result<Map<Cid, Date>, ProofRefusal>> {
  const revokedAt = new Map<Cid, Date>();
  if (bundle.revocations.length === 0 || signature === undefined) return ok(revokedAt);
  const signed = await parseToken(signature);
  if (!signed.ok) return signed;
  const chain = tokensFromRoot(signed.value);
  for (const { proof, recordedAt } of bundle.revocations) {
    const revocation = parseRevocation(proof);
    if (!revocation.ok) return revocation;
    const token = chain.find((each) => each.id === revocation.value.token);
    if (token === undefined) continue;
    const at = new Date(recordedAt);
    const verified = await verifyRevocation({
      revocation: revocation.value,
      token,
      roots,
      at,
      verifySignature,
    });
    if (!verified.ok) return verified;
    const earlier = revokedAt.get(token.id);
    if (earlier === undefined || at < earlier) revokedAt.set(token.id, at);
  }
  return ok(revokedAt);
}

function rootKeyOf({ did, addedAt, retiredAt }: RootKeyView): RootKey {
  return {
    did,
    addedAt: new Date(addedAt),
    retiredAt: retiredAt === null ? null : new Date(retiredAt),
  };
}
