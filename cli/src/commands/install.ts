import { join } from "node:path";
import { parseName } from "@hecate/protocol/name";
import type { Platform } from "@hecate/protocol/platform";
import { ok, type Result, refuse } from "@hecate/protocol/result";
import { compareVersions, parseVersion, type Version } from "@hecate/protocol/version";
import type { Advisory } from "@hecate/protocol/wire/advisories";
import { advisoryWords, findAdvisory, forbids } from "../advisories/find-advisory";
import { newestAdvisories } from "../advisories/recent-advisories";
import { isIntact } from "../apps/is-intact";
import { findInstalled, type Receipt } from "../apps/receipt";
import { type ProvenApp, resolveApp } from "../apps/resolve-app";
import { choosePlatform } from "../apps/this-platform";
import { fileRefusal } from "../files/file-refusal";
import { consentTo } from "../install/consent";
import { type Artifact, fetchArtifact } from "../install/fetch-artifact";
import { isOnSearchPath, linkApp } from "../install/link-app";
import { placeApp } from "../install/place-app";
import { pinRoots } from "../install/trust-store";
import { plain } from "../output/plain";
import { printBytes } from "../output/sizes";
import { offerReceipt } from "../receipts/offer-receipt";
import type { Outcome, Session } from "../session";

export interface InstallOptions {
  readonly platform?: string;
  readonly as?: string;
  readonly allowYanked?: true;
  readonly acceptLimited?: true;
  /** False under `--no-receipt`. */
  readonly receipt: boolean;
}

/** Resolve, check the proof, fetch, verify every block, and only then put it in place. */
export async function install(
  session: Session,
  reference: string,
  options: InstallOptions,
): Promise<Outcome> {
  const platform = choosePlatform(options.platform);
  if (!platform.ok) return platform;
  const app = await resolveApp(session, reference);
  if (!app.ok) return app;
  const { yanked, manifest } = app.value.proof;
  if (yanked !== null && options.allowYanked !== true) {
    return refuse("version-yanked", `${manifest.version}: ${plain(yanked.reason)}`);
  }
  const consent = await consentTo(session, app.value, options.acceptLimited === true);
  if (!consent.ok) return consent;
  const name = await nameHere(session, app.value, options.as);
  if (!name.ok) return name;
  const artifact = manifest.platforms[platform.value];
  if (artifact === undefined) {
    const others = Object.keys(manifest.platforms).join(", ");
    return refuse("platform-missing", `${platform.value} is missing; there is ${others}`);
  }
  const receipt = receiptFor(session, app.value, platform.value, artifact);
  if (await stands(session, name.value, receipt)) {
    const note = `${name.value} ${manifest.version} is installed already, and intact.`;
    const warning = await warningOf(session, receipt);
    const receipts = await receiptNotes(session, app.value, platform.value, options);
    return done(session, name.value, receipt, [note, ...receipts], warning);
  }
  const before = await findInstalled(session.home, name.value);
  const placed = await placeApp(session.home, name.value, receipt, (file) =>
    fetchArtifact(session, artifact, name.value, file),
  );
  if (!placed.ok) return placed;
  await linkApp(session, name.value, placed.value);
  await pinPublisher(session, app.value);
  const notes = whatWasChecked(session, app.value, artifact);
  if (before.ok) notes.push(...stepBack(session, before.value.receipt, manifest.version));
  const warning = await warningOf(session, receipt);
  notes.push(...(await receiptNotes(session, app.value, platform.value, options)));
  return done(session, name.value, receipt, notes, warning);
}

/** Whatever becomes of the receipt, the app is installed. */
async function receiptNotes(
  session: Session,
  app: ProvenApp,
  platform: Platform,
  { receipt }: InstallOptions,
): Promise<string[]> {
  if (!receipt) return [];
  try {
    const offered = await offerReceipt(session, app, platform);
    return offered.ok ? [] : [`No receipt: ${plain(offered.refusal.detail)}`];
  } catch (error) {
    const refused = fileRefusal(error);
    if (refused === null || refused.ok) throw error;
    return [`No receipt: ${refused.refusal.detail}`];
  }
}

/** The name it gets on this machine, unless an app of somebody else has it. */
async function nameHere(
  session: Session,
  app: ProvenApp,
  as: string | undefined,
): Promise<Result<string>> {
  const name = as === undefined ? ok(app.name) : parseName(as);
  if (!name.ok) return name;
  const present = await findInstalled(session.home, name.value);
  if (present.ok && present.value.receipt.mri !== app.mri) {
    return refuse("name-installed", `${name.value} is ${present.value.receipt.mri} here`);
  }
  return name;
}

function receiptFor(
  session: Session,
  { mri, proof, bundle }: ProvenApp,
  platform: Platform,
  { cid, size, sha256 }: Artifact,
): Receipt {
  return {
    format: "hecate-receipt/1",
    mri,
    version: proof.manifest.version,
    platform,
    cid,
    size,
    sha256,
    service: session.origin,
    installedAt: new Date().toISOString(),
    proof: bundle,
  };
}

async function stands(session: Session, name: string, wanted: Receipt): Promise<boolean> {
  const present = await findInstalled(session.home, name);
  if (!present.ok || present.value.receipt.cid !== wanted.cid) return false;
  return present.value.receipt.version === wanted.version && (await isIntact(present.value));
}

/** Keeps the root keys as they were just proven; what the service made up was refused before. */
async function pinPublisher(session: Session, app: ProvenApp): Promise<void> {
  await pinRoots(session.home, app.org, {
    publisher: app.bundle.publisher.mri,
    rootKeys: app.proof.roots,
    service: session.origin,
  });
}

function whatWasChecked(session: Session, app: ProvenApp, artifact: Artifact): string[] {
  const { good, dim } = session.terminal.noteStyle;
  const root = app.proof.chain[0]?.issuer ?? "";
  const met = app.pinned
    ? "the key this machine trusts"
    : "a key that this machine trusts from now on";
  return [
    `${good("✓")} every block verified, ${printBytes(artifact.size)}`,
    `${good("✓")} published by ${app.org}, ${met} ${dim(root)}`,
  ];
}

/** A service that wants an old hole back need only offer the old version: it is genuine. */
function stepBack({ terminal }: Session, before: Receipt, version: Version): string[] {
  const had = parseVersion(before.version);
  if (!had.ok || compareVersions(version, had.value) >= 0) return [];
  return [`${terminal.noteStyle.caution("!")} ${version} replaces ${had.value}, which is newer`];
}

/** Between the proof and this, moderators may have restricted what was just put in place. */
async function warningOf(session: Session, receipt: Receipt): Promise<Advisory | null> {
  const list = await newestAdvisories(session, receipt.service);
  return list && findAdvisory(list, receipt);
}

function done(
  session: Session,
  name: string,
  receipt: Receipt,
  checked: readonly string[],
  advisory: Advisory | null,
): Outcome {
  const { mri, version, platform, cid } = receipt;
  const { bin } = session.home;
  const path = join(bin, name);
  const notes = isOnSearchPath(session)
    ? checked
    : [...checked, `Put ${bin} on your PATH to type its name alone.`];
  const state = advisory?.state ?? "listed";
  const answer = { text: path, json: { name, mri, version, platform, cid, path, state }, notes };
  if (advisory === null || !forbids(advisory)) return ok({ ...answer, next: `hecate run ${name}` });
  const { complain, noteStyle } = session.terminal;
  complain(noteStyle.bad(`! ${name} ${version} is ${advisoryWords(advisory)}`));
  complain("That came while it was installed. The app stays here, but hecate run refuses it.");
  return ok({ ...answer, exit: 1, next: `hecate uninstall ${name}` });
}
