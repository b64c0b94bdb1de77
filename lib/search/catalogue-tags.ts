import { countTags } from "./store";

/** The tags most listings carry, most first. */
export function catalogueTags(limit: number): Promise<{ tag: string; count: number }[]> {
  return countTags(limit);
}
