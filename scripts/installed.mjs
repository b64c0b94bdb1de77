import { existsSync, readFileSync } from "node:fs";

/** Whether node_modules holds what package-lock.json names, by npm's own record of the tree. */
export function isInstalled() {
  if (!existsSync("node_modules/.package-lock.json")) return false;
  const wanted = packages("package-lock.json");
  const present = packages("node_modules/.package-lock.json");
  return Object.entries(wanted).every(
    ([path, { version, optional, devOptional, link }]) =>
      !path.startsWith("node_modules/") ||
      optional ||
      devOptional ||
      (link ? present[path]?.link : present[path]?.version === version),
  );
}

function packages(lockfile) {
  return JSON.parse(readFileSync(lockfile, "utf8")).packages;
}
