import { serviceDidOf } from "@hecate/protocol/did";
import type { Manifest } from "@hecate/protocol/manifest";
import type { Name } from "@hecate/protocol/name";
import { ok } from "@hecate/protocol/result";
import { issueInstallReceipt } from "@hecate/protocol/ucan/install-receipt";
import type { Signer } from "@hecate/protocol/ucan/issue";
import { parseVersion } from "@hecate/protocol/version";
import { env } from "#lib/env";
import { type Recorded, recordReceipt } from "#lib/installs/record-receipt";
import { getManifest } from "#lib/listings/get-version";
import { aListing } from "#lib/testing/listings";
import { aPublisher, expectOk, type TestPublisher } from "#lib/testing/publishers";

export interface TestApp {
  readonly org: Name;
  readonly name: Name;
  readonly version?: string;
}

export const loanTui = { org: "acme-corp", name: "loan-tui" } as { org: Name; name: Name };

export async function manifestOf({ org, name, version = "1.0.0" }: TestApp): Promise<Manifest> {
  const manifest = await getManifest(org, name, version);
  if (manifest === null) throw new Error(`${org}/${name} ${version} is not listed`);
  return manifest;
}

/** What the command line sends after an installation. */
export async function aReceipt(key: Signer, manifest: Manifest, now: Date): Promise<string> {
  const service = serviceDidOf(env().publicUrl);
  return issueInstallReceipt({ issuer: key, service, manifest, platform: "linux-amd64", now });
}

/** Somebody installs an app and hands the receipt in, by way of the use-case. */
export async function handIn({ key }: { readonly key: Signer }, app: TestApp, now: Date) {
  const { org, name, version = "1.0.0" } = app;
  const listed = { org, name, version: expectOk(parseVersion(version)) };
  const receipt = await aReceipt(key, await manifestOf(app), now);
  return recordReceipt(listed, receipt, () => ok(true), now);
}

/** The same, where nothing is in the way. */
export async function install(
  person: { readonly key: Signer },
  app: TestApp,
  now: Date,
): Promise<Recorded> {
  return expectOk(await handIn(person, app, now));
}

/** Apps of three publishers, the first of them `acme-corp/loan-tui`: who installs all is established. */
export async function threeApps(
  versions: readonly string[] = ["1.0.0"],
): Promise<{ acme: TestPublisher; apps: readonly TestApp[] }> {
  const acme = await aPublisher();
  for (const version of versions) await aListing(acme, { version });
  const others = [await aPublisher("bit-works", 21), await aPublisher("cold-forge", 22)];
  for (const other of others) {
    for (const version of versions) await aListing(other, { name: `app-of-${other.org}`, version });
  }
  const apps = others.map(({ org }) => ({ org, name: `app-of-${org}` as Name }));
  return { acme, apps: [loanTui, ...apps] };
}
