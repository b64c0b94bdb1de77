import { findNewestNotes } from "./version-store";

/** What is new in the version that each of these listings offers, by their MRIs; nothing for one without notes. */
export async function newestNotes(mris: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const rows = mris.length === 0 ? [] : await findNewestNotes(mris);
  return new Map(
    rows.flatMap(({ mri, newestVersion }) => {
      return newestVersion?.notes ? [[mri, newestVersion.notes] as const] : [];
    }),
  );
}
