import type { Cid } from "@hecate/protocol/cid";
import type { Did } from "@hecate/protocol/did";
import { listingMriOf, type Manifest, manifestCid } from "@hecate/protocol/manifest";
import type { Mri } from "@hecate/protocol/mri";
import { ok, type Result, refuse } from "@hecate/protocol/result";
import { tokensFromRoot } from "@hecate/protocol/ucan/chain";
import {
  type ManifestSignatureRefusal,
  verifyManifestSignature,
} from "@hecate/protocol/ucan/manifest-signature";
import { parseToken } from "@hecate/protocol/ucan/token";
import type { ListingText } from "@hecate/protocol/wire/listing";
import { getContents } from "#lib/content/get-contents";
import { type Transaction, transaction } from "#lib/db/client";
import { timeOrderedId } from "#lib/db/time-ordered-id";
import { verifyEd25519 } from "#lib/identity/verify-ed25519";
import type { Actor } from "#lib/ledger/actor";
import { append } from "#lib/ledger/append";
import { spendInvocation } from "#lib/ledger/spend-invocation";
import { type ArtifactRefusal, checkArtifacts } from "#lib/listings/check-artifacts";
import { notesColumn, textColumns } from "#lib/listings/listing-columns";
import {
  type ListingMedia,
  type MediaRefusal,
  prepareMedia,
  replaceMedia,
} from "#lib/listings/listing-media";
import { newestVersion } from "#lib/listings/newest-version";
import { type NameRefusal, takeListing } from "#lib/listings/take-listing";
import { inheritState } from "#lib/moderation/inherit-state";
import { holdRoot, type PublisherRoots } from "#lib/publishers/roots";
import { revocationsOf } from "#lib/revocations/revocations-of";
import { queueScans } from "#lib/scanning/queue-scans";
import { updateListing } from "./store";
import { findVersionStandings, insertVersion, type NewVersion } from "./version-store";

export interface Submitting extends PublisherRoots {
  readonly manifest: Manifest;
  readonly text: ListingText;
  /** What is new in this version, in Markdown. */
  readonly notes?: string | undefined;
  readonly actor: Actor;
}

export interface Submitted {
  readonly mri: Mri;
  readonly manifestCid: string;
  /** False when this very manifest was listed before. */
  readonly created: boolean;
}

type SubmitRefusal =
  | ManifestSignatureRefusal
  | ArtifactRefusal
  | MediaRefusal
  | NameRefusal
  | "version-exists"
  | "replayed"
  | "wrong-root";

/**
 * Lists a signed version, for ever. The same manifest again changes nothing; another one under a
 * version that exists is refused. What cannot be decided in the transaction is decided before it.
 */
export async function submitListing(
  submitting: Submitting,
  now: Date,
): Promise<Result<Submitted, SubmitRefusal>> {
  const { manifest, text } = submitting;
  const artifacts = Object.values(manifest.platforms).map((artifact) => artifact.cid);
  const [signature, contents] = await Promise.all([
    checkSignature(submitting, now),
    getContents(artifacts),
  ]);
  if (!signature.ok) return signature;
  const stored = checkArtifacts(manifest, contents);
  if (!stored.ok) return stored;
  const media = await prepareMedia(text);
  if (!media.ok) return media;
  const signer = signature.value.at(-1)?.issuer ?? submitting.actor.did;
  const rootDid = signature.value[0]?.issuer ?? submitting.actor.did;
  const cid = await manifestCid(manifest);
  const writing = { ...submitting, signer, rootDid, cid, media: media.value, now };
  return transaction((tx) => write(tx, writing));
}

async function checkSignature({ manifest, roots }: Submitting, now: Date) {
  const token = await parseToken(manifest.signature ?? "");
  const ids = token.ok ? tokensFromRoot(token.value).map((hop) => hop.id) : [];
  const revoked = await revocationsOf(ids);
  return verifyManifestSignature({
    manifest,
    roots,
    publishedAt: now,
    revokedAt: (id) => revoked.get(id) ?? null,
    verifySignature: verifyEd25519,
  });
}

type Writing = Submitting & {
  readonly signer: Did;
  /** The root key that the manifest's signature rests on; it need not be the actor's. */
  readonly rootDid: Did;
  readonly cid: Cid;
  readonly media: ListingMedia;
  readonly now: Date;
};

async function write(
  tx: Transaction,
  writing: Writing,
): Promise<Result<Submitted, NameRefusal | "version-exists" | "replayed" | "wrong-root">> {
  const { manifest, actor, cid, now, publisherId, media, signer, rootDid } = writing;
  const mri = listingMriOf(manifest);
  const spent = await spendInvocation(tx, actor);
  if (!spent.ok) return spent;
  // Spending held the actor's own.
  const root = { publisherId, did: rootDid };
  const isHeld = actor.root?.did === rootDid && actor.root.publisherId === publisherId;
  const held = isHeld ? ok(true) : await holdRoot(tx, root);
  if (!held.ok) return held;
  const listing = await takeListing(tx, writing);
  if (!listing.ok) return listing;
  const { id: listingId, fresh } = listing.value;
  const versions = fresh ? [] : await findVersionStandings(listingId, undefined, tx);
  const same = versions.find((version) => version.version === manifest.version);
  if (same?.manifestCid === cid) return ok({ mri, manifestCid: cid, created: false });
  if (same) return refuse("version-exists", `${manifest.version} is ${same.manifestCid}`);
  const version = versionRow(listingId, writing);
  await insertVersion(tx, version, fresh);
  const added = { id: version.id, version: version.version, yankedAt: null, state: "listed" };
  const newest = newestVersion([...versions, added]);
  // An older line's release says nothing of what is shown: its key may reach that line only.
  const isShown = newest?.id === added.id;
  if (!fresh) {
    const shown = { newestVersionId: added.id, license: manifest.license };
    await updateListing(tx, listingId, {
      ...(isShown ? { ...textColumns(writing.text), ...shown } : {}),
      updatedAt: now,
    });
  }
  if (isShown) await replaceMedia(tx, listingId, media);
  const artifactCids = version.artifacts.map((artifact) => artifact.cid);
  await queueScans(tx, artifactCids, now);
  await append(tx, {
    kind: "version-published",
    subject: mri,
    actor: actor.did,
    at: now,
    payload: { version: manifest.version, manifestCid: cid, signer },
  });
  const isFirst = versions.length === 0;
  const inheriting = { versionId: added.id, mri, artifactCids, signingKey: signer, isFirst };
  await inheritState(tx, inheriting, now);
  return ok({ mri, manifestCid: cid, created: true });
}

function versionRow(listingId: string, { manifest, notes, cid, signer, now }: Writing): NewVersion {
  const { signature = "", ...unsigned } = manifest;
  return {
    id: timeOrderedId(now),
    listingId,
    version: manifest.version,
    manifestCid: cid,
    manifest: unsigned,
    signature,
    signerDid: signer,
    publishedAt: now,
    notes: notesColumn(notes ?? null),
    hasSource: manifest.source !== undefined,
    artifacts: Object.entries(manifest.platforms).map(([platform, { cid, size, sha256 }]) => {
      return { platform, cid, size, sha256 };
    }),
  };
}
