import { spawn } from "node:child_process";
import { once } from "node:events";
import { describe, expect, test } from "vitest";
import { runChild } from "./run-child.mjs";

describe("a command that is run to its end", () => {
  test("gives its exit status and what it printed on either stream", async () => {
    const script = "console.log('one'); console.error('two'); process.exitCode = 3";
    const { status, output } = await runChild(process.execPath, ["-e", script], { stdio: "pipe" });
    expect([status, output.split("\n").sort()]).toEqual([3, ["", "one", "two"]]);
  });

  test("is not left behind by a signal that ends who runs it", async () => {
    const lasting = "console.log('runs'); setInterval(() => {}, 1_000)";
    const script = `import { runChild } from "./scripts/run-child.mjs";
      await runChild(process.execPath, ["-e", ${JSON.stringify(lasting)}], { stdio: "inherit" });`;
    const runner = spawn(process.execPath, ["--input-type=module", "-e", script]);
    await once(runner.stdout, "data");
    runner.kill("SIGTERM");
    // Only when both have ended is nobody left who could write.
    expect(await once(runner, "close")).toEqual([1, null]);
  });
});
