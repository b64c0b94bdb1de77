import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { expect, it } from "vitest";

const vectors = fileURLToPath(new URL("../dist/vectors.mjs", import.meta.url));

it("holds every vector of the protocol in the built bundle", async () => {
  const { stdout, stderr } = await promisify(execFile)(process.execPath, [vectors]);
  expect(stderr).toBe("");
  expect(stdout).toMatch(/^(\d{3,}) of \1 vectors hold\n$/);
});
