import { compareVersions, type Version } from "@hecate/protocol/version";

interface Candidate {
  readonly version: string;
  readonly yankedAt: Date | null;
}

/**
 * The version that people get who name none: the highest that was not yanked, a pre-release only where
 * there is nothing else. Null for an empty list.
 */
export function newestVersion<T extends Candidate>(versions: readonly T[]): T | null {
  return versions.reduce<T | null>((best, next) => {
    return best === null || comesBefore(next, best) ? next : best;
  }, null);
}

function comesBefore(a: Candidate, b: Candidate): boolean {
  if ((a.yankedAt === null) !== (b.yankedAt === null)) return a.yankedAt === null;
  if (isPrerelease(a) !== isPrerelease(b)) return isPrerelease(b);
  // Only parsed versions are stored.
  return compareVersions(a.version as Version, b.version as Version) > 0;
}

function isPrerelease({ version }: Candidate): boolean {
  return version.includes("-");
}
