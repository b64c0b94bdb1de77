import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";

/** The path of a clamd: the one named, the system's, or one installed now. */
export function findClamd() {
  const found = present() ?? installed();
  if (found) return found;
  throw new Error("No clamd could be found or installed: install one, or set CLAMD_PATH.");
}

function present() {
  const folders = [...(process.env.PATH ?? "").split(delimiter), "/usr/sbin", "/usr/local/sbin"];
  const system = folders.map((folder) => join(folder, "clamd"));
  return [process.env.CLAMD_PATH, ...system].find((path) => path && existsSync(path));
}

/** Lists of packages that are missing, or older than the mirror's packages, are fetched anew. */
function installed() {
  console.log("Installing an antivirus daemon …");
  const install = ["apt-get", "install", "-y", "-q", "--no-install-recommends", "clamav-daemon"];
  const apt = [install, ["apt-get", "update", "-q"], install];
  const attempts = [...apt, ...apt.map((words) => ["sudo", "-n", ...words])];
  for (const [command, ...args] of [...attempts, ["brew", "install", "clamav"]]) {
    spawnSync(command, args, { stdio: ["ignore", "ignore", "inherit"], timeout: 300_000 });
    const found = present();
    if (found) return found;
  }
  return undefined;
}
