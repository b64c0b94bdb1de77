import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { byApt, installTool } from "./install-tool.mjs";

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

function installed() {
  console.log("Installing an antivirus daemon …");
  const apt = byApt("--no-install-recommends", "clamav-daemon");
  return installTool([...apt, ["brew", "install", "clamav"]], present);
}
