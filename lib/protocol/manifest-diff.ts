import type { Manifest } from "./manifest";
import { platforms } from "./platform";
import type { ManifestChange } from "./wire/comparison";

/** A manifest with whose word it is: the key that signed it, and the root key that its chain begins with. */
export interface SignedManifest {
  readonly manifest: Manifest;
  readonly signer: string;
  readonly root: string;
}

/** What differs between two versions of an app, who answers for it first. Their numbers are not compared. */
export function diffManifests(before: SignedManifest, after: SignedManifest): ManifestChange[] {
  const [was, is] = [facts(before), facts(after)];
  const texts = (["root", "signer", "repository", "revision", "build", "license"] as const).map(
    (of) => ({ of, before: was[of], after: is[of] }) satisfies ManifestChange,
  );
  const files = platforms.map((platform) => {
    const [old, young] = [before.manifest.platforms[platform], after.manifest.platforms[platform]];
    return { of: "platform", platform, before: old ?? null, after: young ?? null } as const;
  });
  const mris = [...new Set([...was.requires.keys(), ...is.requires.keys()])].sort();
  const dependencies = mris.map((mri) => {
    const [old, young] = [was.requires.get(mri), is.requires.get(mri)];
    return { of: "dependency", mri, before: old ?? null, after: young ?? null } as const;
  });
  return [...texts, ...files, ...dependencies].filter(differs);
}

function differs({ before, after }: ManifestChange): boolean {
  if (before === null || after === null) return before !== after;
  if (typeof before === "string" || typeof after === "string") return before !== after;
  if ("cid" in before && "cid" in after) {
    return before.cid !== after.cid || before.size !== after.size || before.sha256 !== after.sha256;
  }
  return "version" in before && "version" in after && before.version !== after.version;
}

function facts({ manifest: { source, license, depends_on = [] }, signer, root }: SignedManifest) {
  return {
    root,
    signer,
    repository: source?.repository ?? null,
    revision: source?.revision ?? null,
    build: source?.build ?? null,
    license: license ?? null,
    requires: new Map(
      depends_on.map((each) =>
        typeof each === "string"
          ? [each, { version: null }]
          : [each.mri, { version: each.version }],
      ) as [string, { version: string | null }][],
    ),
  };
}

/** Changes in groups that say the same of several platforms: nine often share one file. */
export function groupAlike(
  changes: readonly ManifestChange[],
): [ManifestChange, ...ManifestChange[]][] {
  const groups = new Map<string, [ManifestChange, ...ManifestChange[]]>();
  for (const change of changes) {
    const { of, before, after } = change;
    const key = JSON.stringify(of === "platform" ? [before, after] : change);
    const group = groups.get(key);
    if (group) group.push(change);
    else groups.set(key, [change]);
  }
  return [...groups.values()];
}
