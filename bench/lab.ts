import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Browser, chromium, type Request } from "@playwright/test";
import { vitalsOf, watchVitals } from "../e2e/vitals";
import { findBrowser } from "../scripts/find-browser.mjs";
import { publishExamples } from "../scripts/publish-examples.mjs";
import { percentiles } from "./percentiles";
import { startService } from "./service";

const loads = 5;
const pages = {
  home: "/",
  search: "/search?q=loan",
  listing: "/listings/acme-corp/loan-tui",
};
const kinds = ["document", "script", "stylesheet", "font", "image"] as const;

/** A page as one visitor gets it: ms, share of the window that shifted, compressed bytes by kind. */
type Load = readonly number[];

const titles = [
  "",
  "LCP",
  "CLS",
  "TBT",
  ...["HTML", "scripts", "styles", "fonts", "images", "the rest"].map((kind) => `${kind}, kB`),
];

/** Pages of the demo's catalogue, loaded by a browser that has never been there; medians of five. */
export async function lab(): Promise<string> {
  const directory = await mkdtemp(join(tmpdir(), "hecate-lab-"));
  // Its publishers are all new, and the front page would stay empty.
  process.env.HECATE_PROBATION_DAYS = "0";
  const service = await startService(directory);
  const browser = await chromium.launch({
    executablePath: findBrowser(),
    args: process.getuid?.() === 0 ? ["--no-sandbox"] : [],
  });
  try {
    await publishExamples(service.origin, directory);
    const rows: string[][] = [];
    for (const [what, path] of Object.entries(pages)) {
      console.error(`Loading ${what} …`);
      rows.push([what, ...cells(await coldLoads(browser, service.origin + path))]);
    }
    const rule = titles.map((_, column) => (column === 0 ? "---" : "--:"));
    return [titles, rule, ...rows].map((row) => `| ${row.join(" | ")} |`).join("\n");
  } finally {
    await browser.close();
    await service.stop();
    await rm(directory, { recursive: true });
  }
}

/** After one that does not count: the server then has the page rendered, as it has for most visitors. */
async function coldLoads(browser: Browser, address: string): Promise<Load[]> {
  await coldLoad(browser, address);
  const all: Load[] = [];
  for (let each = 0; each < loads; each++) all.push(await coldLoad(browser, address));
  return all;
}

async function coldLoad(browser: Browser, address: string): Promise<Load> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  try {
    const page = await context.newPage();
    const requests: Request[] = [];
    page.on("requestfinished", (request) => requests.push(request));
    await watchVitals(page);
    await page.goto(address, { waitUntil: "networkidle" });
    const { lcp, shift, blocked } = await vitalsOf(page);
    return [lcp, shift, blocked, ...(await bytesByKind(requests))];
  } finally {
    await context.close();
  }
}

async function bytesByKind(requests: readonly Request[]): Promise<number[]> {
  const sums = new Array<number>(kinds.length + 1).fill(0);
  for (const request of requests) {
    const kind = (kinds as readonly string[]).indexOf(request.resourceType());
    const column = kind < 0 ? kinds.length : kind;
    sums[column] = (sums[column] ?? 0) + (await request.sizes()).responseBodySize;
  }
  return sums;
}

function cells(all: readonly Load[]): string[] {
  const median = (column: number) => percentiles(all.map((load) => load[column] ?? 0)).p50;
  const [lcp, shift, blocked] = [median(0), median(1), median(2)];
  const bytes = [...kinds, "the rest"].map((_, column) => median(3 + column));
  return [
    `${Math.round(lcp)} ms`,
    shift.toFixed(3),
    `${Math.round(blocked)} ms`,
    ...bytes.map((sum) => (sum / 1000).toFixed(1)),
  ];
}
