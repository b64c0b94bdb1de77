import { execFile } from "node:child_process";
import { chmod, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { GET } from "./route";

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "hecate-download-"));
});

afterEach(() => rm(folder, { recursive: true }));

describe("the downloaded command line", () => {
  it("runs by itself, wherever it is put", async () => {
    const response = await GET();
    expect(response.headers.get("Content-Disposition")).toContain("attachment");
    const file = join(folder, "hecate");
    await writeFile(file, await response.text());
    await chmod(file, 0o755);
    const { stdout } = await promisify(execFile)(file, ["--version"]);
    expect(stdout).toMatch(/^\d+\.\d+\.\d+/);
  });
});
