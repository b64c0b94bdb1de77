import { join } from "node:path";
import { closeDatabase } from "#lib/db/client";
import { env } from "#lib/env";
import { growLog } from "#lib/public-log/grow-log";
import { catalogueCounts } from "#lib/search/catalogue-counts";
import { catalogueTags } from "#lib/search/catalogue-tags";
import { openDatabase } from "../server/database";
import { secondsOf } from "./compare";
import { questionsTo } from "./discovery-questions";
import { percentiles } from "./percentiles";
import { search } from "./search";
import { fill } from "./seed/fill";
import { type Service, startService } from "./service";

const warmUps = 5;
const times = 40;

/** Cells by subject, in order: one column of the table. */
type Column = readonly (readonly [subject: string, cell: string])[];

/**
 * The readers' questions, one at a time over HTTP, to catalogues of these sizes, which stay in folders of
 * `kept` and are filled where they are not yet. Median and 95th percentile in ms.
 */
export async function discovery(kept: string, sizes: readonly number[]): Promise<string> {
  const columns: Column[] = [];
  for (const size of sizes) {
    const directory = join(kept, `${size}`);
    await filled(directory, size);
    const service = await startService(directory);
    try {
      columns.push(await columnOf(service, size));
    } finally {
      await service.stop();
    }
  }
  const titles = ["median · p95 in ms", ...sizes.map((size) => size.toLocaleString("en"))];
  const lines = (columns[0] ?? []).map(([subject], index) => [
    subject,
    ...columns.map((column) => column[index]?.[1] ?? ""),
  ]);
  const rule = ["---", ...sizes.map(() => "--:")];
  return [titles, rule, ...lines].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}

async function filled(directory: string, size: number): Promise<void> {
  Object.assign(process.env, { HECATE_DATA_DIR: directory, DATABASE_URL: "" });
  const database = await openDatabase(env());
  try {
    await fill(database.url, size, (what) => console.error(`${size}: ${what} …`));
  } catch (error) {
    if (!/is not empty/.test(String(error))) throw error;
  }
  // Otherwise the service would take a million events into its log while it is asked.
  console.error(`${size}: the log …`);
  process.env.DATABASE_URL = database.url;
  try {
    await growLog(() => new Date());
  } finally {
    await closeDatabase();
    await database.stop();
  }
}

async function columnOf(service: Service, size: number): Promise<Column> {
  const column: [string, string][] = [];
  for (const { subject, path } of await questionsTo(service.origin)) {
    console.error(`${size}: ${subject} …`);
    column.push([subject, await measured(() => get(service.origin + path))]);
  }
  process.env.DATABASE_URL = service.databaseUrl;
  const counted = () => Promise.all([catalogueCounts(), catalogueTags(24)]);
  column.push(["counts and tags of the front page, not cached", await measured(counted)]);
  await closeDatabase();
  const { row, p95 } = await search(service);
  column.push(["searches a second, 16 at a time", `${Math.round(row.ours)}`]);
  column.push(["of their SQL by `pg`", `${Math.round(row.ratio * 100)} %`]);
  column.push(["their p95, in ms", `${Math.round(p95)}`]);
  return column;
}

async function measured(work: () => Promise<unknown>): Promise<string> {
  const taken: number[] = [];
  for (let each = -warmUps; each < times; each++) {
    const ms = 1000 * (await secondsOf(work));
    if (each >= 0) taken.push(ms);
  }
  const { p50, p95 } = percentiles(taken);
  return `${p50.toFixed(p50 < 10 ? 1 : 0)} · ${p95.toFixed(p95 < 10 ? 1 : 0)}`;
}

async function get(address: string): Promise<void> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address} answered ${answer.status}`);
  await answer.arrayBuffer();
}
