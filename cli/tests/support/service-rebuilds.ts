import { publisherOf } from "@hecate/protocol/manifest";
import { ok, type Result, refuse } from "@hecate/protocol/result";
import { verifyRebuildStatement } from "@hecate/protocol/ucan/rebuild-statement";
import { type RebuildPage, type RebuildView, rebuildRequest } from "@hecate/protocol/wire/rebuild";
import { verifySignature } from "../../src/identity/verify-signature";
import type { Marketplace } from "./marketplace";

/** `…/listings/{org}/{name}/versions/{version}/rebuilds`, of the one app that tests list. */
export const rebuildsPath = /^\/api\/v1\/listings\/[^/]+\/[^/]+\/versions\/([^/]+)\/rebuilds$/;

export function listRebuilds({ rebuilds }: Marketplace): Result<RebuildPage> {
  const counted = rebuilds.filter(({ own }) => !own);
  const agree = counted.filter(({ verdict }) => verdict === "reproduced").length;
  return ok({ rebuilders: counted.length, agree, items: rebuilds, nextCursor: null });
}

export async function recordRebuild(
  { rebuilds, versions, publishers }: Marketplace,
  path: string,
  body: Buffer,
): Promise<Result<RebuildView>> {
  const version = rebuildsPath.exec(path)?.[1];
  const listed = versions.find(({ manifest }) => manifest.version === version);
  if (listed === undefined) return refuse("not-found", "no such version");
  const { manifest } = listed;
  const { statement: text } = rebuildRequest.parse(JSON.parse(body.toString()));
  const at = new Date();
  const verified = await verifyRebuildStatement({ text, manifest, at, verifySignature });
  if (!verified.ok) return verified;
  const { id, rebuilder, platform, published, built, revision, toolchain } = verified.value;
  const roots = publishers.get(publisherOf(manifest))?.rootKeys ?? [];
  const view: RebuildView = {
    id,
    rebuilder: { did: rebuilder, publisher: null },
    own: roots.some(({ did }) => did === rebuilder),
    platform,
    verdict: built === published ? "reproduced" : "differs",
    publishedCid: published,
    builtCid: built,
    revision,
    toolchain,
    recordedAt: at.toISOString(),
    proof: text,
  };
  rebuilds.push(view);
  return ok(view);
}
