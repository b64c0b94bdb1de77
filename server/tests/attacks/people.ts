import { serviceDidOf } from "@hecate/protocol/did";
import { type Manifest, parseManifest } from "@hecate/protocol/manifest";
import { listingMri, publisherMri } from "@hecate/protocol/mri";
import type { Name } from "@hecate/protocol/name";
import { issueInstallReceipt } from "@hecate/protocol/ucan/install-receipt";
import type { Signer } from "@hecate/protocol/ucan/issue";
import { issueManifestSignature } from "@hecate/protocol/ucan/manifest-signature";
import { type AppealView, appealView } from "@hecate/protocol/wire/appeals";
import { listingView, submissionReceipt, versionView } from "@hecate/protocol/wire/listing";
import { publisherView } from "@hecate/protocol/wire/publisher";
import {
  type ReportReason,
  type ReportReceipt,
  reportReceipt,
} from "@hecate/protocol/wire/reports";
import { ownReputationView } from "@hecate/protocol/wire/reputation";
import { aFile, type LocalFile, programBytes } from "#lib/testing/files";
import { expectOk } from "#lib/testing/publishers";
import { aKey, must, type Order, outcome } from "./ask";
import type { Town } from "./town";

/** A listed version, and who can publish the next one. */
export interface App {
  readonly org: Name;
  readonly name: Name;
  readonly mri: string;
  readonly version: string;
  readonly key: Signer;
  readonly manifest: Manifest;
  readonly file: LocalFile;
  /** Of the version. */
  readonly path: string;
}

interface Release {
  readonly org: string;
  readonly name?: string;
  readonly version?: string;
  readonly file?: LocalFile;
  readonly key?: Signer;
}

async function claim(town: Town, org: string, key: Signer): Promise<void> {
  const on = publisherMri(org as Name);
  const order = { path: "/api/v1/publishers", as: key, can: "publisher/manage", on } as const;
  await must(town, publisherView, { ...order, json: { org, displayName: org } });
}

/** Claims a namespace of its own for an app, and lists it. */
export async function anApp(town: Town, org: string, release: Partial<Release> = {}): Promise<App> {
  const key = release.key ?? aKey();
  await claim(town, org, key);
  return listed(town, { ...release, org, key });
}

/** Uploads a program, signs its manifest and lists it. */
export async function listed(town: Town, release: Release & { key: Signer }): Promise<App> {
  const { key, version = "1.0.0" } = release;
  const [org, name] = [release.org, release.name ?? `tool-of-${release.org}`] as [Name, Name];
  const file = release.file ?? (await aFile(programBytes(`${org} ${name} ${version}`)));
  const publisher = publisherMri(org);
  const mri = listingMri(org, name);
  const as = { as: key, can: "publish/tui", on: `${mri}?version=${version}` } as const;
  const content = { method: "PUT", path: `/api/v1/content/${file.cid}` } as const;
  const upload = await outcome(town, { ...content, ...as, bytes: new Uint8Array(file.car) });
  if (!upload.startsWith("20")) throw new Error(`${file.cid} was not taken: ${upload}`);
  const { cid, size, sha256 } = file;
  const platforms = { "linux-amd64": { cid, size, sha256 } };
  const unsigned = expectOk(parseManifest({ name, version, publisher, platforms }));
  const signature = await issueManifestSignature({
    issuer: key,
    rootDid: key.did,
    manifest: unsigned,
    expiresAt: Math.floor(town.now().getTime() / 1000) + 3600,
  });
  const manifest = { ...unsigned, signature };
  const listing = { description: `What ${name} of ${org} does` };
  const json = { manifest, listing };
  await must(town, submissionReceipt, { path: "/api/v1/listings", ...as, json });
  const path = `/api/v1/listings/${org}/${name}/versions/${version}`;
  return { org, name, mri, version, key, manifest, file, path };
}

async function install(town: Town, key: Signer, apps: readonly App[]): Promise<void> {
  const service = serviceDidOf(town.origin);
  for (const { manifest, path } of apps) {
    const order = { issuer: key, service, manifest, platform: "linux-amd64" } as const;
    const receipt = await issueInstallReceipt({ ...order, now: town.now() });
    const said = await outcome(town, { path: `${path}/installs`, json: { receipt } });
    if (said !== "201") throw new Error(`the receipt was not taken: ${said}`);
  }
}

/** So many people, each of whom installs all of these. */
export async function crowd(town: Town, size: number, apps: readonly App[]): Promise<Signer[]> {
  const keys = Array.from({ length: size }, aKey);
  await Promise.all(keys.map((key) => install(town, key, apps)));
  return keys;
}

export function reporting(app: App, as: Signer, reason: ReportReason = "malware"): Order {
  const json = { reason, text: "It sends my keys to a stranger." };
  return { path: `${app.path}/reports`, as, can: "report/file", on: app.mri, json };
}

export function report(town: Town, app: App, as: Signer): Promise<ReportReceipt> {
  return must(town, reportReceipt, reporting(app, as));
}

/** Who published an app says that a ruling about it is wrong. */
export function appeal(town: Town, { org, key }: App, ruling: string): Promise<AppealView> {
  const as = { as: key, can: "publisher/manage", on: publisherMri(org) } as const;
  const json = { text: "It is what it says, and was misread." };
  return must(town, appealView, { path: `/api/v1/rulings/${ruling}/appeal`, ...as, json });
}

/** Everybody at once. */
export function brigade(town: Town, app: App, people: readonly Signer[]): Promise<string[]> {
  return Promise.all(people.map((key) => outcome(town, reporting(app, key))));
}

export async function stateOf(town: Town, { path }: App): Promise<string> {
  return (await must(town, versionView, { method: "GET", path })).state.state;
}

export function listingOf(town: Town, { org, name }: App) {
  return must(town, listingView, { method: "GET", path: `/api/v1/listings/${org}/${name}` });
}

/** What a person's reports weigh, with all that it comes from. */
export async function weightOf(town: Town, as: Signer) {
  const order = { method: "GET", path: "/api/v1/me/reputation", as } as const;
  return (await must(town, ownReputationView, order)).weight;
}
