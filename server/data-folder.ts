import { accessSync, constants, mkdirSync, statSync } from "node:fs";
import { userInfo } from "node:os";
import { StartupError } from "#lib/startup-error";

/** Makes the folder if it is missing. Throws `StartupError` when it is not ours to write. */
export function openDataFolder(path: string): void {
  try {
    mkdirSync(path, { recursive: true, mode: 0o755 });
    accessSync(path, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (error) {
    throw new StartupError(
      `The data folder ${path} cannot be written (${(error as NodeJS.ErrnoException).code}).`,
      remedy,
    );
  }
  const owner = statSync(path).uid;
  // What we would write into somebody else's folder, they could not read, nor start with again.
  if (process.getuid && owner !== process.getuid()) {
    throw new StartupError(
      `The data folder ${path} belongs to another user (uid ${owner}); this is ${userInfo().username}.`,
      remedy,
    );
  }
}

const remedy = "Start as its owner, or choose another folder with HECATE_DATA_DIR.";
