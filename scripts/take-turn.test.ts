import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { takeTurn } from "./take-turn.mjs";

describe("a turn", () => {
  let folder: string;
  let path: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "hecate-turn-"));
    path = join(folder, "turn.sock");
  });

  afterEach(() => rmSync(folder, { recursive: true }));

  test("is one's own until it is given back", async () => {
    const order: string[] = [];
    const giveBack = await takeTurn(path, () => order.push("first waits"));
    const giveSecondBack = await takeTurn(path, () => {
      order.push("second waits");
      giveBack();
    });
    giveSecondBack();
    expect(order).toEqual(["second waits"]);
  });

  test("ends with the process that had it, be it killed", async () => {
    const holding = `import { takeTurn } from "./scripts/take-turn.mjs";
      await takeTurn(${JSON.stringify(path)}, () => {});
      console.log("held");
      setInterval(() => {}, 1_000);`;
    const holder = spawn(process.execPath, ["--input-type=module", "-e", holding]);
    await once(holder.stdout, "data");
    const next = takeTurn(path, () => holder.kill("SIGKILL"));
    (await next)();
    const killedBefore = spawn(process.execPath, ["--input-type=module", "-e", holding]);
    await once(killedBefore.stdout, "data");
    killedBefore.kill("SIGKILL");
    await once(killedBefore, "close");
    (await takeTurn(path, () => expect.unreachable("nobody has it")))();
  });
});
