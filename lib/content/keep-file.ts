import { open, rm } from "node:fs/promises";
import { settle, stagingPath } from "#lib/content/content-directory";

/** Writes a file that is named by its content: doing it twice changes nothing. */
export async function keepFile(path: string, bytes: Uint8Array): Promise<void> {
  const staged = await stagingPath();
  try {
    const file = await open(staged, "wx");
    await file.writeFile(bytes);
    await file.datasync();
    await file.close();
    await settle(staged, path);
  } finally {
    await rm(staged, { force: true });
  }
}
