import { afterEach, expect, test, vi } from "vitest";
import { hecate } from "./hecate";
import { perform } from "./perform";

afterEach(() => {
  vi.restoreAllMocks();
  process.exitCode = undefined;
});

test("a bug of our own ends the command with 70 and a problem, not with a stack", async () => {
  const said = vi.spyOn(process.stderr, "write").mockReturnValue(true);
  await perform(hecate(), async () => {
    throw new TypeError("no such thing");
  });
  expect(process.exitCode).toBe(70);
  const text = said.mock.calls.join("");
  expect(text).toMatch(/why: no such thing \(run it again with --verbose/);
  expect(text).toContain("code: internal-error");
  expect(text).not.toContain("    at ");
});
