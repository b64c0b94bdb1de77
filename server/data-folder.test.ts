import { mkdtempSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { StartupError } from "#lib/startup-error";
import { openDataFolder } from "./data-folder";

const root = mkdtempSync(join(tmpdir(), "hecate-data-"));

test("a data folder is made with its parents, and opened again", () => {
  const path = join(root, "a", "b");
  openDataFolder(path);
  openDataFolder(path);
  expect(statSync(path).isDirectory()).toBe(true);
});

test("a data folder that cannot be made is refused", () => {
  writeFileSync(join(root, "file"), "", { mode: 0o755 });
  for (const path of [
    join(root, "file"),
    join(root, "file", "below"),
    join(root, "x".repeat(300)),
  ]) {
    expect(() => openDataFolder(path)).toThrow(StartupError);
  }
});

test.runIf(process.platform === "linux")(
  "a data folder below /proc is refused, not tried for ever",
  () => {
    expect(() => openDataFolder("/proc/hecate/data")).toThrow(StartupError);
  },
);
