import { spawnSync } from "node:child_process";

/**
 * Tries one command after the other until the tool is there; `undefined` when none brought it.
 *
 * @param {readonly (readonly string[])[]} attempts
 * @param {() => string | undefined} present where the tool is, if it is there
 * @returns {string | undefined}
 */
export function installTool(attempts, present) {
  for (const [command = "", ...args] of attempts) {
    spawnSync(command, args, { stdio: ["ignore", "ignore", "inherit"], timeout: 300_000 });
    const found = present();
    if (found) return found;
  }
  return undefined;
}

/** By Debian's package manager: lists that are missing, or older than the mirror's packages, are fetched anew. */
export function byApt(...words) {
  const install = ["apt-get", "install", "-y", "-q", ...words];
  const attempts = [install, ["apt-get", "update", "-q"], install];
  return [...attempts, ...attempts.map((attempt) => ["sudo", "-n", ...attempt])];
}
