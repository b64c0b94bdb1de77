import { spawnSync } from "node:child_process";
import { describe, expect, test } from "vitest";

describe("the Node that starts the project", () => {
  test.each(["20.19.0", "20.20.2", "22.0.0", "24.1.0"])("may be %s", (version) => {
    expect(startUnder(version)).toEqual({ status: 0, stderr: "" });
  });

  test.each(["20.18.3", "18.20.8", "16.0.0"])("is refused in one line when it is %s", (version) => {
    const { status, stderr } = startUnder(version);
    expect(status).toBe(1);
    expect(stderr).toMatch(/^Node \S+ is too old: hecate.social needs 20.19 or newer.*\n$/);
  });
});

function startUnder(version: string) {
  const script = `import { requireNode } from "./scripts/node-version.mjs"; requireNode("${version}")`;
  const { status, stderr } = spawnSync(process.execPath, ["--input-type=module", "-e", script], {
    encoding: "utf8",
  });
  return { status, stderr };
}
