import type { Cid } from "./cid";
import { limits } from "./limits";
import { listingMriOf, type Manifest, manifestCid, parseManifest } from "./manifest";
import type { Mri } from "./mri";
import { ok, type Refusal, type Result, refuse } from "./result";
import { type Chain, tokensFromRoot } from "./ucan/chain";
import { type ManifestSignatureRefusal, verifyManifestSignature } from "./ucan/manifest-signature";
import { parseRevocation, verifyRevocation } from "./ucan/revocation";
import { parseToken, type Token } from "./ucan/token";
import type { RootKey, VerifySignature } from "./ucan/verify-chain";
import { verifyRootKeys } from "./verify-root-keys";
import type { YankView } from "./wire/listing";
import type { ProofBundle, RevocationView } from "./wire/proof";

/** What a good bundle proves. A yank is no refusal: whether to go on is for the reader to decide. */
export interface VerifiedProof {
  readonly manifest: Manifest;
  readonly manifestCid: Cid;
  /** The publisher's root keys, each proven by the ones before. */
  readonly roots: readonly RootKey[];
  readonly chain: Chain;
  readonly publishedAt: Date;
  readonly yanked: YankView | null;
}

export type ProofRefusal =
  | ManifestSignatureRefusal
  | "manifest-invalid"
  | "not-an-issuer"
  | "answer-malformed"
  | "root-unproven"
  | "root-changed";

/**
 * Checks who published a version without believing the service that says so, but for two things: that
 * the first root key is the publisher's when none is pinned, and the time of publication.
 */
export async function verifyProofBundle(question: {
  bundle: ProofBundle;
  /** What was asked for. */
  expect: { mri: Mri; version?: string };
  /** Root keys as verified on an earlier visit; those of the bundle must be what became of them. */
  pinnedRoots?: readonly RootKey[];
  verifySignature: VerifySignature;
  now: Date;
}): Promise<Result<VerifiedProof, ProofRefusal>> {
  const { bundle, expect, pinnedRoots, verifySignature, now } = question;
  const parsed = parseManifest(bundle.manifest);
  if (!parsed.ok) return parsed;
  const manifest = parsed.value;
  const cid = await manifestCid(manifest);
  const contradiction = contradictionIn(bundle, manifest, cid, expect, now);
  if (contradiction !== null) return { ok: false, refusal: contradiction };
  const rootKeys = await verifyRootKeys({
    publisher: manifest.publisher,
    keys: bundle.publisher.rootKeys,
    pinned: pinnedRoots,
    verifySignature,
  });
  if (!rootKeys.ok) return rootKeys;
  const roots = rootKeys.value;
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
  return ok({ manifest, manifestCid: cid, roots, chain, publishedAt, yanked: bundle.yanked });
}

/** Where the service's words about a version do not agree with each other or with what was asked. */
function contradictionIn(
  bundle: ProofBundle,
  manifest: Manifest,
  cid: Cid,
  expect: { mri: Mri; version?: string },
  now: Date,
): Refusal<"answer-malformed"> | null {
  const contradiction = (at: string, detail: string) =>
    refuse("answer-malformed", detail, at).refusal;
  if (listingMriOf(manifest) !== expect.mri) {
    return contradiction("/manifest", `the manifest is not that of ${expect.mri}`);
  }
  if (expect.version !== undefined && manifest.version !== expect.version) {
    const detail = `the manifest is of version ${manifest.version}, asked for was ${expect.version}`;
    return contradiction("/manifest", detail);
  }
  if (bundle.publisher.mri !== manifest.publisher) {
    const detail = `the root keys are of ${bundle.publisher.mri}, the manifest of ${manifest.publisher}`;
    return contradiction("/publisher", detail);
  }
  if (bundle.manifestCid !== cid) {
    return contradiction("/manifest", `the manifest's CID is ${cid}, not ${bundle.manifestCid}`);
  }
  const ahead = Date.parse(bundle.publishedAt) - now.getTime();
  if (ahead <= limits.clockSkewSeconds * 1000) return null;
  return contradiction("/publishedAt", "the publication lies in the future");
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
  for (const [index, view] of bundle.revocations.entries()) {
    const at = new Date(view.recordedAt);
    const read = await readRevocation(view, chain, { roots, at, verifySignature });
    if (!read.ok) return { ok: false, refusal: { at: `/revocations/${index}`, ...read.refusal } };
    const token = read.value;
    if (token === null) continue;
    const earlier = revokedAt.get(token.id);
    if (earlier === undefined || at < earlier) revokedAt.set(token.id, at);
  }
  return ok(revokedAt);
}

/** The token of the chain that is revoked; null when it is none of this chain. */
async function readRevocation(
  { proof, token: named, issuer }: RevocationView,
  chain: readonly Token[],
  trust: { roots: readonly RootKey[]; at: Date; verifySignature: VerifySignature },
): Promise<Result<Token | null, ProofRefusal>> {
  const parsed = parseRevocation(proof);
  if (!parsed.ok) return parsed;
  const revocation = parsed.value;
  if (revocation.token !== named || revocation.issuer !== issuer) {
    return refuse("answer-malformed", "the signed revocation is not the one it is said to be");
  }
  const token = chain.find((each) => each.id === revocation.token);
  if (token === undefined) return ok(null);
  const verified = await verifyRevocation({ revocation, token, ...trust });
  return verified.ok ? ok(token) : verified;
}
