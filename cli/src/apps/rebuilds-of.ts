import { limits } from "@hecate/protocol/limits";
import { type Result, refuse } from "@hecate/protocol/result";
import { verifyRebuildStatement } from "@hecate/protocol/ucan/rebuild-statement";
import { type RebuildPage, rebuildPage } from "@hecate/protocol/wire/rebuild";
import { getJson } from "../api/answers";
import { verifySignature } from "../identity/verify-signature";
import type { Session } from "../session";
import type { ProvenApp } from "./resolve-app";

/** Who rebuilt a version: each statement is checked here, the counts are the service's. */
export async function rebuildsOf(
  session: Session,
  { org, name, proof: { manifest } }: ProvenApp,
): Promise<Result<RebuildPage>> {
  const address = `/api/v1/listings/${org}/${name}/versions/${manifest.version}/rebuilds`;
  const page = await getJson(session, `${address}?limit=${limits.pageSize}`, rebuildPage);
  if (!page.ok) return page;
  for (const { proof, recordedAt, rebuilder, builtCid, verdict } of page.value.items) {
    const at = new Date(recordedAt);
    const stated = await verifyRebuildStatement({ text: proof, manifest, at, verifySignature });
    if (!stated.ok) return stated;
    const { built, published } = stated.value;
    const isTold = built === builtCid && (built === published) === (verdict === "reproduced");
    if (stated.value.rebuilder !== rebuilder.did || !isTold) {
      return refuse("answer-malformed", `${rebuilder.did} did not state that`);
    }
  }
  return page;
}

/** `2 of 3 rebuilders agree`, or that nobody tried. */
export function rebuildWords({ rebuilders, agree }: RebuildPage): string {
  if (rebuilders === 0) return "by nobody but its publisher";
  return `${agree} of ${rebuilders} ${rebuilders === 1 ? "rebuilder agrees" : "rebuilders agree"}`;
}
