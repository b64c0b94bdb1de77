import type { Manifest } from "@hecate/protocol/manifest";
import { ok, type Result, refuse } from "@hecate/protocol/result";
import type { StoredContent } from "#lib/content/get-contents";

export type ArtifactRefusal = "content-missing" | "size-mismatch" | "sha256-mismatch";

/** Whether each binary that the manifest names is stored, and is what the manifest says it is. */
export function checkArtifacts(
  manifest: Manifest,
  stored: ReadonlyMap<string, StoredContent>,
): Result<true, ArtifactRefusal> {
  for (const [platform, artifact] of Object.entries(manifest.platforms)) {
    const at = `/manifest/platforms/${platform}`;
    const content = stored.get(artifact.cid);
    if (!content) return refuse("content-missing", `${artifact.cid} was not uploaded`, at);
    if (content.size !== artifact.size) {
      const detail = `${artifact.cid} has ${content.size} bytes, not ${artifact.size}`;
      return refuse("size-mismatch", detail, at);
    }
    if (content.sha256 !== artifact.sha256) {
      return refuse("sha256-mismatch", `${artifact.cid} has sha256 ${content.sha256}`, at);
    }
  }
  return ok(true);
}
