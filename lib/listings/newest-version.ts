import { compareVersions, type Version } from "@hecate/protocol/version";
import { isInstallable } from "#lib/moderation/version-state";

interface Candidate {
  readonly version: string;
  readonly yankedAt: Date | null;
  readonly state: string;
}

/**
 * The version that people get who name none: the highest that can be had, neither yanked nor withheld,
 * a pre-release only where there is nothing else. Null for an empty list.
 */
export function newestVersion<T extends Candidate>(versions: readonly T[]): T | null {
  return versions.reduce<T | null>((best, next) => {
    return best === null || comesBefore(next, best) ? next : best;
  }, null);
}

function comesBefore(a: Candidate, b: Candidate): boolean {
  if (isUsable(a) !== isUsable(b)) return isUsable(a);
  if (isPrerelease(a) !== isPrerelease(b)) return isPrerelease(b);
  // Only parsed versions are stored.
  return compareVersions(a.version as Version, b.version as Version) > 0;
}

function isUsable({ yankedAt, state }: Candidate): boolean {
  return yankedAt === null && isInstallable(state);
}

function isPrerelease({ version }: Candidate): boolean {
  return version.includes("-");
}
