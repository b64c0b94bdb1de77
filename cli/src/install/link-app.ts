import { readlink, rename, rm, symlink } from "node:fs/promises";
import { delimiter, dirname, join, relative, resolve } from "node:path";
import { makeFolder } from "../files/make-folder";
import type { Session } from "../session";

/** Makes `bin/<name>` lead to the app, replacing an older link in one step. */
export async function linkApp({ home }: Session, name: string, file: string): Promise<void> {
  await makeFolder(home.bin);
  const beside = join(home.bin, `.${name}-${process.pid}`);
  await rm(beside, { force: true });
  await symlink(relative(home.bin, file), beside);
  await rename(beside, join(home.bin, name));
}

/** Removes `bin/<name>` if it leads into `folder`. */
export async function unlinkApp({ home }: Session, name: string, folder: string): Promise<void> {
  const link = join(home.bin, name);
  const target = await readlink(link).catch(() => null);
  if (target === null || !resolve(home.bin, target).startsWith(dirname(folder))) return;
  await rm(link, { force: true });
}

export function isOnSearchPath({ home, environment }: Session): boolean {
  return environment.searchPath.split(delimiter).some((folder) => resolve(folder) === home.bin);
}
