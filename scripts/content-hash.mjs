import { createHash } from "node:crypto";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";

const ignored = new Set(["node_modules", "dist", "generated"]);

/** One hash over the names and bytes of these files and folders; what does not exist counts too. */
export function contentHash(paths) {
  const hash = createHash("sha256").update(process.version);
  for (const file of paths.flatMap(filesUnder)) {
    hash.update(`\0${file}\0`).update(readFileSync(file));
  }
  return hash.digest("hex");
}

function filesUnder(path) {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (!stats) return [];
  if (!stats.isDirectory()) return [path];
  return readdirSync(path)
    .filter((name) => !ignored.has(name) && !name.includes(".test."))
    .sort()
    .flatMap((name) => filesUnder(join(path, name)));
}
