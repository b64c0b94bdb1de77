import { reviseAlone } from "#lib/moderation/revise-version";
import { findOpenCases } from "./store";

const taken = 200;

/**
 * Weighs every open case anew, because hours pass: credits age, users stay silent, versions grow up.
 * Calls `onChanged` with the listing's MRI where a state changed. Returns how many were weighed.
 */
export async function reviseOpenCases(
  clock: () => Date,
  onChanged: (mri: string) => Promise<void>,
  signal?: AbortSignal,
): Promise<number> {
  let count = 0;
  for (let after: string | null = null; !signal?.aborted; ) {
    const cases: { id: string; versionId: string }[] = await findOpenCases(after, taken);
    for (const { versionId } of cases) {
      if (signal?.aborted) return count;
      const { mri, changed } = await reviseAlone(versionId, clock());
      if (changed) await onChanged(mri);
      count += 1;
    }
    if (cases.length < taken) return count;
    after = cases.at(-1)?.id ?? null;
  }
  return count;
}
