import { findShowing } from "./store";

/** MRIs of the listings whose pages say something else when a person's name or their counts change. */
export function listingsShowing(personId: string): Promise<readonly string[]> {
  return findShowing(personId);
}
