import { tokensFromRoot } from "@hecate/protocol/ucan/chain";
import { parseToken } from "@hecate/protocol/ucan/token";
import type { RebuildView } from "@hecate/protocol/wire/rebuild";
import type { Rebuild } from "#lib/db/generated/client";
import { storedManifest } from "#lib/listings/stored-manifest";
import { findOwners, findPublisherKeys, type RebuiltVersion } from "./store";

/** Keys that speak for the publisher of a version: its roots, its signers and their chain. */
export async function ownKeysOf(version: RebuiltVersion): Promise<ReadonlySet<string>> {
  const signature = await parseToken(version.signature);
  if (!signature.ok) throw new Error(`a stored signature does not parse: ${version.id}`);
  const chain = tokensFromRoot(signature.value).map(({ issuer }) => issuer);
  return new Set([...chain, ...(await findPublisherKeys(version.listing.publisherId))]);
}

export async function rebuildViewsOf(
  version: RebuiltVersion,
  rows: readonly Rebuild[],
  ownKeys: ReadonlySet<string>,
): Promise<RebuildView[]> {
  const owners = await findOwners(rows.map((row) => row.rebuilderDid));
  const ownerOf = new Map(owners.map(({ did, publisher }) => [did, publisher]));
  const revision = storedManifest(version).source?.revision ?? "";
  return rows.map((row) => ({
    id: row.statementCid,
    rebuilder: { did: row.rebuilderDid, publisher: profileOf(ownerOf.get(row.rebuilderDid)) },
    own: ownKeys.has(row.rebuilderDid),
    platform: row.platform,
    verdict: row.reproduced ? "reproduced" : "differs",
    publishedCid: publishedFor(version, row.platform),
    builtCid: row.builtCid,
    revision,
    toolchain: row.toolchain,
    recordedAt: row.recordedAt.toISOString(),
    proof: row.statement,
  }));
}

type Owner = Awaited<ReturnType<typeof findOwners>>[number]["publisher"];

function profileOf(owner: Owner | undefined): RebuildView["rebuilder"]["publisher"] {
  if (owner === undefined) return null;
  const { org, displayName, domains } = owner;
  return { org, displayName, verifiedDomain: domains[0]?.domain ?? null };
}

function publishedFor(version: RebuiltVersion, platform: string): string {
  const artifact = version.artifacts.find((each) => each.platform === platform);
  if (artifact === undefined) throw new Error(`a rebuild of what is not published: ${version.id}`);
  return artifact.cid;
}
