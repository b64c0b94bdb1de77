import { reviseAlone } from "#lib/moderation/revise-version";

/**
 * Weighs these versions anew, one after the other, each in a transaction of its own. Returns the MRIs
 * of listings whose pages say something else now.
 */
export async function reviseVersions(versionIds: readonly string[], now: Date): Promise<string[]> {
  const changedMris: string[] = [];
  for (const versionId of versionIds) {
    const { mri, changed } = await reviseAlone(versionId, now);
    if (changed) changedMris.push(mri);
  }
  return changedMris;
}
