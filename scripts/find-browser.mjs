import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { chromium } from "@playwright/test";
import { byApt, installTool } from "./install-tool.mjs";

const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

/** The path of a Chromium: the one named, Playwright's, the system's, or one installed now. */
export function findBrowser() {
  const found = present() ?? installed();
  if (found) return found;
  throw new Error("No Chromium could be found or installed: install one, or set CHROMIUM_PATH.");
}

function present() {
  const folders = (process.env.PATH ?? "").split(delimiter);
  const system = names.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [process.env.CHROMIUM_PATH, chromium.executablePath(), ...system].find(
    (path) => path && existsSync(path),
  );
}

/** Playwright's download host cannot be reached from everywhere; a distribution's mirror may. */
function installed() {
  console.log("Installing a browser …");
  const playwright = ["node_modules/.bin/playwright", "install", "chromium"];
  return installTool([playwright, ...byApt("chromium")], present);
}
