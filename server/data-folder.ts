import { accessSync, constants, mkdirSync, statSync } from "node:fs";
import { userInfo } from "node:os";
import { dirname } from "node:path";
import { StartupError } from "#lib/startup-error";

/** Makes the folder if it is missing. Throws `StartupError` when it is not ours to write. */
export function openDataFolder(path: string): void {
  try {
    makeFolder(path);
    const owner = statSync(path).uid;
    // What we would write into somebody else's folder, they could not read, nor start with again.
    if (process.getuid && owner !== process.getuid()) throw foreign(path, owner);
    accessSync(path, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (error) {
    if (error instanceof StartupError) throw error;
    const { code } = error as NodeJS.ErrnoException;
    throw new StartupError(`The data folder ${path} cannot be written (${code}).`, remedy);
  }
}

/**
 * With the parents that it lacks. Not by the runtime's own way, which tries for ever where a folder that is there
 * says that it is not, as those below /proc do.
 */
function makeFolder(path: string): void {
  if (isFolder(path)) return;
  if (dirname(path) !== path) makeFolder(dirname(path));
  try {
    mkdirSync(path, { mode: 0o755 });
  } catch (error) {
    if (!isFolder(path)) throw error;
  }
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}

function foreign(path: string, owner: number): StartupError {
  const us = userInfo().username;
  return new StartupError(
    `The data folder ${path} belongs to another user (uid ${owner}); this is ${us}.`,
    remedy,
  );
}

const remedy = "Start as its owner, or choose another folder with HECATE_DATA_DIR.";
