import { mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { contentHash } from "./content-hash.mjs";

describe("the hash that decides whether to build again", () => {
  let folder: string;
  let before: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "hecate-hash-"));
    writeFileSync(join(folder, "a.ts"), "1");
    before = contentHash([folder]);
  });

  afterEach(() => rmSync(folder, { recursive: true }));

  test("stands while nothing changes", () => {
    writeFileSync(join(folder, "a.ts"), "1");
    expect(contentHash([folder])).toBe(before);
  });

  test("stands when only a test changes", () => {
    writeFileSync(join(folder, "a.test.ts"), "1");
    expect(contentHash([folder])).toBe(before);
  });

  test.each([
    ["a file changes", () => writeFileSync(join(folder, "a.ts"), "2")],
    ["a file is added", () => writeFileSync(join(folder, "b.ts"), "1")],
    ["a file is renamed", () => renameSync(join(folder, "a.ts"), join(folder, "b.ts"))],
    ["a file goes", () => rmSync(join(folder, "a.ts"))],
  ])("differs when %s", (_, change) => {
    change();
    expect(contentHash([folder])).not.toBe(before);
  });
});
