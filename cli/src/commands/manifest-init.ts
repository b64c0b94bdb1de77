import { access } from "node:fs/promises";
import { type Manifest, manifestCid, parseManifest } from "@hecate/protocol/manifest";
import { printManifest } from "@hecate/protocol/manifest-text";
import { listingMri, publisherMri } from "@hecate/protocol/mri";
import { parseName } from "@hecate/protocol/name";
import { isPlatform, platforms } from "@hecate/protocol/platform";
import { ok, type Result, refuse } from "@hecate/protocol/result";
import { addFile } from "../content/add-file";
import { rememberFile } from "../content/content-index";
import { ownPublisher } from "../delegations/own-publisher";
import { writeWhole } from "../files/write-whole";
import type { Outcome, Session } from "../session";

export interface ManifestInitOptions {
  /** `<platform>=<file>` each. */
  readonly platform: readonly string[];
  readonly version: string;
  readonly publisher?: string;
  readonly license?: string;
  /** `<mri>`, or `<mri> <range>`. */
  readonly requires?: readonly string[];
  readonly output: string;
  readonly force?: true;
}

export async function manifestInit(
  session: Session,
  name: string,
  options: ManifestInitOptions,
): Promise<Outcome> {
  const { output } = options;
  if (options.force !== true && (await exists(output))) {
    return refuse("usage", `${output} exists; pass --force to replace it`);
  }
  const app = parseName(name);
  if (!app.ok) return app;
  const org = await ownPublisher(session, options.publisher);
  if (!org.ok) return org;
  const artifacts = await addPlatforms(session, options.platform);
  if (!artifacts.ok) return artifacts;
  const manifest = parseManifest({
    name,
    version: options.version,
    publisher: publisherMri(org.value),
    platforms: artifacts.value,
    ...(options.requires === undefined ? {} : { depends_on: options.requires.map(dependency) }),
    ...(options.license === undefined ? {} : { license: options.license }),
  });
  if (!manifest.ok) return manifest;
  await writeWhole(output, printManifest(manifest.value));
  return ok({
    text: output,
    next: `hecate sign --capability publish:tui --content ${output}`,
    json: {
      path: output,
      mri: listingMri(org.value, app.value),
      manifestCid: await manifestCid(manifest.value),
    },
  });
}

function dependency(text: string): string | { mri: string; version: string } {
  const [mri = "", ...range] = text.split(" ");
  return range.length === 0 ? mri : { mri, version: range.join(" ") };
}

async function addPlatforms(
  session: Session,
  pairs: readonly string[],
): Promise<Result<Manifest["platforms"]>> {
  const artifacts: Manifest["platforms"] = {};
  for (const pair of pairs) {
    const [platform = "", ...rest] = pair.split("=");
    const path = rest.join("=");
    if (!isPlatform(platform) || path === "") {
      return refuse("usage", `--platform ${pair}: write PLATFORM=FILE, of ${platforms.join(" ")}`);
    }
    const file = await addFile(session, path);
    if (!file.ok) return file;
    await rememberFile(session.home, file.value);
    const { cid, size, sha256 } = file.value;
    artifacts[platform] = { cid, size, sha256 };
  }
  return ok(artifacts);
}

function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
