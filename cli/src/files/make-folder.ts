import { mkdir, stat } from "node:fs/promises";
import { dirname } from "node:path";
import { isSystemError } from "./file-refusal";

/**
 * Makes a folder with the parents that it lacks. Returns the topmost that was made; null where all were there. Throws
 * what the file system refuses: the runtime's own way of making parents tries for ever where a folder that is there
 * says that it is not, as those below /proc do.
 */
export async function makeFolder(path: string, mode = 0o777): Promise<string | null> {
  const refused = await tryFolder(path, mode);
  if (refused === null) return path;
  if (refused.code !== "ENOENT") return orThrow(path, refused);
  const parent = dirname(path);
  if (parent === path) throw refused;
  const topmost = await makeFolder(parent, mode);
  const again = await tryFolder(path, mode);
  if (again !== null) await orThrow(path, again);
  return topmost ?? path;
}

async function tryFolder(path: string, mode: number): Promise<NodeJS.ErrnoException | null> {
  try {
    await mkdir(path, { mode });
    return null;
  } catch (error) {
    if (isSystemError(error)) return error;
    throw error;
  }
}

/** What refuses to make a folder may have it already: each system says so in its own words. */
async function orThrow(path: string, refused: NodeJS.ErrnoException): Promise<null> {
  const found = await stat(path).catch(() => null);
  if (found?.isDirectory()) return null;
  throw refused;
}
