import type { ManifestChange } from "./wire/comparison";

type FileChange = Extract<ManifestChange, { of: "platform" }>;
type DependencyChange = Extract<ManifestChange, { of: "dependency" }>;

/** What became of something. Sizes are bytes; a version that is null is any. */
export type Outcome =
  | { readonly kind: "stated" | "unstated" | "another" | "unpublished" | "unrequired" }
  | { readonly kind: "published" | "rebuilt"; readonly size: number }
  | {
      readonly kind: "larger" | "smaller";
      readonly before: number;
      readonly after: number;
      readonly by: number;
    }
  | { readonly kind: "required"; readonly version: string | null }
  | {
      readonly kind: "requiredOther";
      readonly before: string | null;
      readonly after: string | null;
    };

export function outcomeOf(change: ManifestChange): Outcome {
  if (change.of === "platform") return fileOutcome(change);
  if (change.of === "dependency") return dependencyOutcome(change);
  if (change.before === null) return { kind: "stated" };
  return { kind: change.after === null ? "unstated" : "another" };
}

function fileOutcome({ before, after }: FileChange): Outcome {
  if (after === null) return { kind: "unpublished" };
  if (before === null) return { kind: "published", size: after.size };
  const grown = after.size - before.size;
  if (grown === 0) return { kind: "rebuilt", size: after.size };
  const kind = grown > 0 ? "larger" : "smaller";
  return { kind, before: before.size, after: after.size, by: Math.abs(grown) };
}

function dependencyOutcome({ before, after }: DependencyChange): Outcome {
  if (after === null) return { kind: "unrequired" };
  if (before === null) return { kind: "required", version: after.version };
  return { kind: "requiredOther", before: before.version, after: after.version };
}

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

const plainWords = {
  stated: "stated for the first time",
  unstated: "no longer stated",
  another: "another one",
  unpublished: "no longer published",
  unrequired: "no longer required",
} as const;

/** What became of it, in plain words. `printSize` writes a number of bytes for the reader. */
export function changeWords(change: ManifestChange, printSize: (bytes: number) => string): string {
  const outcome = outcomeOf(change);
  const versions = (version: string | null) => version ?? "any version";
  switch (outcome.kind) {
    case "published":
      return `published from now on, ${printSize(outcome.size)}`;
    case "rebuilt":
      return `rebuilt, ${printSize(outcome.size)} as before`;
    case "larger":
    case "smaller": {
      const { kind, before, after, by } = outcome;
      return `rebuilt, ${printSize(before)} → ${printSize(after)}: ${printSize(by)} ${kind}`;
    }
    case "required":
      return `required from now on, ${versions(outcome.version)}`;
    case "requiredOther":
      return `required in ${versions(outcome.after)}, before in ${versions(outcome.before)}`;
    default:
      return plainWords[outcome.kind];
  }
}
