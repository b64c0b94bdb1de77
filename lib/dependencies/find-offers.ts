import type { Offers, Requirement } from "#lib/dependencies/offer";
import { isInstallable } from "#lib/moderation/version-state";
import { findNewest } from "./store";

/** What can be had of what is required, as far as it is listed here. */
export async function offersOf(requires: readonly Pick<Requirement, "mri">[]): Promise<Offers> {
  const mris = [...new Set(requires.map(({ mri }) => mri))];
  if (mris.length === 0) return new Map();
  const rows = await findNewest(mris);
  return new Map(
    rows.map(({ mri, newestVersion: newest }) => {
      const isOffered = newest !== null && newest.yankedAt === null && isInstallable(newest.state);
      return [mri, { newest: isOffered ? newest.version : null }];
    }),
  );
}
