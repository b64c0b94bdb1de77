import { rm, rmdir } from "node:fs/promises";
import { dirname } from "node:path";

/** Removes a folder, then its parents up to `topmost` as far as nothing else is in them. */
export async function removeWithEmptyParents(folder: string, topmost: string): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  for (let parent = dirname(folder); parent.startsWith(topmost); parent = dirname(parent)) {
    const removed = await rmdir(parent).then(
      () => true,
      () => false,
    );
    if (!removed) return;
  }
}
