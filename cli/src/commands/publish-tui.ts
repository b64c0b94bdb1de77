import { listingMriOf, type Manifest, manifestCid, publisherOf } from "@hecate/protocol/manifest";
import { ok, type Result, refuse } from "@hecate/protocol/result";
import { neededToPublish } from "@hecate/protocol/ucan/manifest-signature";
import { dryRun } from "../api/dry-run";
import { confirmService } from "../api/service-identity";
import { signUpload, uploadFile } from "../content/upload-file";
import { printBytes } from "../output/sizes";
import { type Artifact, findArtifacts } from "../publishing/find-artifacts";
import { rememberPublished } from "../publishing/published-store";
import type { Outcome, Session } from "../session";
import { checkSignature } from "../signing/check-chain";
import { publisherRoots } from "../signing/publisher-roots";
import { readManifest } from "../signing/read-manifest";
import { type SigningRight, signingRight } from "../signing/signing-right";

/** Makes the bytes of a signed manifest fetchable by content id. Listing it is `marketplace submit`. */
export async function publishTui(session: Session, path: string, dry: boolean): Promise<Outcome> {
  const manifest = await readManifest(path);
  if (!manifest.ok) return manifest;
  if (manifest.value.signature === undefined) {
    return refuse("manifest-unsigned", `${path} has no signature`);
  }
  const roots = await publisherRoots(session, publisherOf(manifest.value));
  if (!roots.ok) return roots;
  const signed = await checkSignature(manifest.value, roots.value);
  if (!signed.ok) return signed;
  const artifacts = await findArtifacts(session, manifest.value);
  if (!artifacts.ok) return artifacts;
  const needs = neededToPublish(manifest.value);
  const right = await signingRight(session, needs);
  if (!right.ok) return right;
  if (dry) {
    const uploads = artifacts.value.map(({ file }) =>
      signUpload(session, right.value, needs, file),
    );
    return dryRun(session, await Promise.all(uploads));
  }
  return uploadAll(session, manifest.value, artifacts.value, right.value);
}

async function uploadAll(
  session: Session,
  manifest: Manifest,
  artifacts: readonly Artifact[],
  right: SigningRight,
): Promise<Outcome> {
  const service = await confirmService(session);
  if (!service.ok) return service;
  const content = await uploadEach(session, manifest, artifacts, right);
  if (!content.ok) return content;
  await rememberPublished(session.home, manifest);
  const { name, version } = manifest;
  const mri = listingMriOf(manifest);
  const cid = await manifestCid(manifest);
  const lines = content.value.map(({ cid, platforms }) => `${cid}  ${platforms.join(" ")}`);
  return ok({
    text: lines.join("\n"),
    json: { mri, version, manifestCid: cid, content: content.value },
    notes: [`Published ${name} ${version}, manifest ${cid}.`],
    next: `hecate marketplace submit ${name} --description "…"`,
  });
}

interface UploadedContent {
  readonly cid: string;
  readonly platforms: readonly string[];
  readonly size: number;
  /** False when the service served it already. */
  readonly uploaded: boolean;
}

async function uploadEach(
  session: Session,
  manifest: Manifest,
  artifacts: readonly Artifact[],
  right: SigningRight,
): Promise<Result<UploadedContent[]>> {
  const content: UploadedContent[] = [];
  for (const { platforms, file } of artifacts) {
    const label = `${manifest.name} ${platforms[0]}`;
    const stored = await uploadFile(session, right, neededToPublish(manifest), file, label);
    if (!stored.ok) return stored;
    const { cid, size, created: uploaded } = stored.value;
    content.push({ cid, platforms, size, uploaded });
    const verb = uploaded ? "uploaded" : "already there:";
    session.terminal.note(`${verb} ${platforms.join(", ")}, ${printBytes(size)}`);
  }
  return ok(content);
}
