import type { ManifestChange } from "./wire/comparison";

type FileChange = Extract<ManifestChange, { of: "platform" }>;
type DependencyChange = Extract<ManifestChange, { of: "dependency" }>;

const names = {
  root: "root key",
  signer: "signing key",
  repository: "source repository",
  revision: "source revision",
  build: "build command",
  license: "license",
} as const;

/** What a change is about. */
export function changeSubject(change: ManifestChange): string {
  if (change.of === "platform") return change.platform;
  return change.of === "dependency" ? change.mri : names[change.of];
}

/** What became of it, in plain words. `printSize` writes a number of bytes for the reader. */
export function changeWords(change: ManifestChange, printSize: (bytes: number) => string): string {
  if (change.of === "platform") return fileWords(change, printSize);
  if (change.of === "dependency") return dependencyWords(change);
  if (change.before === null) return "stated for the first time";
  return change.after === null ? "no longer stated" : "another one";
}

function fileWords({ before, after }: FileChange, printSize: (bytes: number) => string): string {
  if (after === null) return "no longer published";
  if (before === null) return `published from now on, ${printSize(after.size)}`;
  const grown = after.size - before.size;
  if (grown === 0) return `rebuilt, ${printSize(after.size)} as before`;
  const by = `${printSize(Math.abs(grown))} ${grown > 0 ? "larger" : "smaller"}`;
  return `rebuilt, ${printSize(before.size)} → ${printSize(after.size)}: ${by}`;
}

function dependencyWords({ before, after }: DependencyChange): string {
  const versions = (side: { version: string | null }) => side.version ?? "any version";
  if (after === null) return "no longer required";
  if (before === null) return `required from now on, ${versions(after)}`;
  return `required in ${versions(after)}, before in ${versions(before)}`;
}
