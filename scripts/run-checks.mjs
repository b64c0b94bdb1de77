import { existsSync, readFileSync, rmSync } from "node:fs";
import { findClamd } from "./find-clamd.mjs";
import { prepare } from "./prepare.mjs";
import { runChild } from "./run-child.mjs";

const results = "build/test-results";
const vitestReport = `${results}/vitest.json`;
const playwrightReport = `${results}/playwright.json`;

/** In the order in which they fail cheapest. A check without a report counts as one test. */
const checks = [
  { name: "format, lint and import boundaries", bin: "biome", args: ["ci", "--error-on-warnings"] },
  { name: "unused code", bin: "knip", args: ["--no-progress"] },
  { name: "types", bin: "tsc", args: ["--noEmit"] },
  {
    name: "unit, database, route and command line tests",
    bin: "vitest",
    args: [
      "run",
      "--project=!attacks",
      "--reporter=default",
      "--reporter=json",
      `--outputFile.json=${vitestReport}`,
    ],
    count: () => {
      const { numPassedTests, numFailedTests, numFailedTestSuites } = report(vitestReport);
      return { passed: numPassedTests, failed: numFailedTests || numFailedTestSuites };
    },
  },
  {
    name: "browser tests",
    bin: "playwright",
    args: ["test"],
    count: () => {
      const { expected, unexpected, flaky } = report(playwrightReport).stats;
      return { passed: expected, failed: unexpected + flaky };
    },
  },
];

/** Stops after the first check that fails: what comes after it costs more and says less. */
export async function runChecks() {
  const total = { passed: 0, failed: 0 };
  await prepare();
  provideClamd();
  rmSync(results, { recursive: true, force: true });
  for (const check of checks) {
    const startedAt = Date.now();
    console.log(`\n── ${check.name}`);
    const { passed, failed } = await run(check);
    total.passed += passed;
    total.failed += failed;
    const seconds = Math.round((Date.now() - startedAt) / 1000);
    console.log(`── ${check.name}: ${passed} passed, ${failed} failed in ${seconds} s`);
    if (failed > 0) break;
  }
  console.log(`\n${total.passed} passed, ${total.failed} failed`);
  return total;
}

/** Here, once: of two test files that install it at the same time, one finds the package manager locked. */
function provideClamd() {
  try {
    process.env.CLAMD_PATH = findClamd();
  } catch {
    // Its tests say that it is missing.
  }
}

async function run({ bin, args, count }) {
  const { status } = await runChild(`node_modules/.bin/${bin}`, args, { stdio: "inherit" });
  const { passed, failed } = count?.() ?? { passed: status === 0 ? 1 : 0, failed: 0 };
  // A runner that fails without a failed test (a crash, an unhandled error) has failed all the same.
  return { passed, failed: status === 0 ? failed : Math.max(failed, 1) };
}

/** Nothing counted when the runner died before it wrote its report. */
function report(path) {
  const nothing = { stats: { expected: 0, unexpected: 0, flaky: 0 } };
  const none = { numPassedTests: 0, numFailedTests: 0, numFailedTestSuites: 0, ...nothing };
  return existsSync(path) ? JSON.parse(readFileSync(path, "utf8")) : none;
}
