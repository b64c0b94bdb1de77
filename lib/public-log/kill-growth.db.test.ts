import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { build } from "esbuild";
import { beforeAll, expect, test } from "vitest";
import { db } from "#lib/db/client";
import { growLog } from "#lib/public-log/grow-log";
import { happen } from "#lib/public-log/testing/happen";
import { aWitness } from "#lib/public-log/testing/witness";
import { serviceSigner } from "#lib/service-key";
import { provideDataDirectory } from "#lib/testing/data-directory";

provideDataDirectory();

/** Beside the packages that it needs. */
const program = join(import.meta.dirname, "../../node_modules/.cache/grow-and-die.mjs");

beforeAll(async () => {
  await build({
    entryPoints: [join(import.meta.dirname, "testing/grow-and-die.ts")],
    outfile: program,
    bundle: true,
    packages: "external",
    alias: { "@hecate/protocol": "./lib/protocol" },
    platform: "node",
    format: "esm",
  });
});

/** By which signal the process ended; null when it came to its end alive. */
async function growAndDieAfter(statements: number): Promise<string | null> {
  const child = spawn(process.execPath, [program, String(statements)], { stdio: "inherit" });
  const [code, signal] = await once(child, "exit");
  if (signal === null) expect(code).toBe(0);
  return signal;
}

test("a growth that is killed after any of its statements loses, doubles and reorders nothing", {
  timeout: 300_000,
}, async () => {
  await serviceSigner();
  await growLog(() => new Date());
  const witness = aWitness();
  let deaths = 0;
  await happen(700);
  while ((await growAndDieAfter(deaths + 1)) === "SIGKILL") {
    deaths++;
    expect(await witness.look(), `killed after ${deaths}`).toMatchObject({ ok: true });
    await happen(deaths);
  }
  expect(deaths).toBeGreaterThan(10);
  expect(await witness.look()).toMatchObject({ ok: true });
  const events = await db().ledgerEvent.findMany({ orderBy: { seq: "asc" } });
  expect(witness.seen()).toEqual(events.map(({ seq }) => Number(seq)));
});
