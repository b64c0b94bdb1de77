import { ok, type Result, refuse } from "@hecate/protocol/result";
import type { Signer } from "@hecate/protocol/ucan/issue";
import {
  issueRebuildStatement,
  type Rebuild,
  rebuildOf,
} from "@hecate/protocol/ucan/rebuild-statement";
import { type RebuildRequest, rebuildToolchain, rebuildView } from "@hecate/protocol/wire/rebuild";
import { postJson } from "../api/answers";
import { checkShape } from "../api/check-shape";
import { dryPost } from "../api/dry-run";
import { parseReference } from "../apps/reference";
import { type ProvenApp, resolveApp } from "../apps/resolve-app";
import { choosePlatform } from "../apps/this-platform";
import { addFile } from "../content/add-file";
import { loadIdentity } from "../identity/load-identity";
import type { Outcome, Session } from "../session";

export interface AttestOptions {
  readonly artifact: string;
  readonly platform?: string;
  readonly toolchain?: string;
  readonly dryRun?: true;
}

/** Statements carry their own signature, so the request needs none beside it. */
export async function attestRebuild(
  session: Session,
  reference: string,
  options: AttestOptions,
): Promise<Outcome> {
  const named = parseReference(reference);
  if (!named.ok) return named;
  if (named.value.version === null) {
    return refuse("usage", `say which version you built: ${reference}@1.0.0`);
  }
  const app = await resolveApp(session, reference);
  if (!app.ok) return app;
  const rebuild = await describeRebuild(session, app.value, options);
  if (!rebuild.ok) return rebuild;
  const signer = await loadIdentity(session);
  if (!signer.ok) return signer;
  return publish(session, app.value, rebuild.value, signer.value, options.dryRun === true);
}

async function describeRebuild(
  session: Session,
  { proof: { manifest } }: ProvenApp,
  options: AttestOptions,
): Promise<Result<Rebuild>> {
  const platform = choosePlatform(options.platform);
  if (!platform.ok) return platform;
  if (manifest.platforms[platform.value] === undefined) {
    return refuse("platform-missing", `nothing is published for ${platform.value}`);
  }
  const toolchain = checkShape(rebuildToolchain.optional(), options.toolchain);
  if (!toolchain.ok) return toolchain;
  const file = await addFile(session, options.artifact);
  if (!file.ok) return file;
  return rebuildOf({
    manifest,
    platform: platform.value,
    built: file.value.cid,
    toolchain: toolchain.value ?? null,
  });
}

async function publish(
  session: Session,
  { org, name, proof: { manifest } }: ProvenApp,
  rebuild: Rebuild,
  issuer: Signer,
  isDry: boolean,
): Promise<Outcome> {
  const now = new Date();
  const statement = await issueRebuildStatement({ issuer, manifest, rebuild, now });
  const body: RebuildRequest = { statement };
  const path = `/api/v1/listings/${org}/${name}/versions/${manifest.version}/rebuilds`;
  if (isDry) return dryPost(session, path, body, statement);
  const recorded = await postJson(session, path, body, rebuildView);
  if (!recorded.ok) return recorded;
  const { verdict, own } = recorded.value;
  const notes = [
    `Published: ${rebuild.published}`,
    `Built:     ${rebuild.built}`,
    ...(own ? ["Your key speaks for the publisher: this is shown, and does not count."] : []),
  ];
  return ok({ text: verdict, json: recorded.value, notes });
}
