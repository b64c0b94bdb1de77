import { findEverRequired } from "./store";

/** MRIs of what any version of these listings requires, whichever of them is the newest now. */
export async function everRequired(mris: readonly string[]): Promise<string[]> {
  return mris.length === 0 ? [] : findEverRequired(mris);
}
