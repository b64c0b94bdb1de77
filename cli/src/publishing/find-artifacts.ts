import type { Manifest } from "@hecate/protocol/manifest";
import type { Platform } from "@hecate/protocol/platform";
import { ok, type Result, refuse } from "@hecate/protocol/result";
import { type AddedFile, addFile } from "../content/add-file";
import { findFile } from "../content/content-index";
import type { Session } from "../session";

export interface Artifact {
  /** Those that share these bytes. */
  readonly platforms: readonly string[];
  readonly file: AddedFile;
}

/** Finds the files that a manifest names, by the content index, and reads them again to be sure. */
export async function findArtifacts(
  session: Session,
  manifest: Manifest,
): Promise<Result<Artifact[]>> {
  const artifacts: Artifact[] = [];
  const entries = Object.entries(manifest.platforms);
  for (const [platform, named] of entries) {
    if (artifacts.some(({ file }) => file.cid === named.cid)) continue;
    const file = await findArtifact(session, platform, named);
    if (!file.ok) return file;
    const platforms = entries.filter(([, { cid }]) => cid === named.cid).map(([key]) => key);
    artifacts.push({ platforms, file: file.value });
  }
  return ok(artifacts);
}

async function findArtifact(
  session: Session,
  platform: string,
  named: NonNullable<Manifest["platforms"][Platform]>,
): Promise<Result<AddedFile>> {
  const path = await findFile(session.home, named.cid);
  if (path === null) {
    return refuse(
      "content-missing",
      `${platform}: no file on this machine is known as ${named.cid}; run: hecate content add FILE`,
    );
  }
  const file = await addFile(session, path);
  if (!file.ok) return file;
  const { cid, size, sha256 } = file.value;
  const at = `/platforms/${platform}`;
  if (cid !== named.cid) {
    return refuse("cid-mismatch", `${path} changed since it was added: it is ${cid} now`, at);
  }
  if (size !== named.size) {
    return refuse("size-mismatch", `${path} has ${size} bytes, not ${named.size}`, at);
  }
  if (sha256 !== named.sha256) {
    return refuse("sha256-mismatch", `${path} has sha256 ${sha256}, not ${named.sha256}`, at);
  }
  return file;
}
