import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { Machine } from "../e2e/hecate";
import { compare, type Row, secondsOf } from "./compare";
import { randomFile } from "./random-file";

const run = promisify(execFile);
const megabytes = 200;

/** From the start of the process to the printed content id, the file being in the page cache. */
export async function contentAdd(): Promise<Row> {
  const machine = await Machine.meet("http://localhost:1");
  const file = await randomFile(machine.path("binary"), megabytes);
  try {
    return await compare({
      subject: `content add of ${megabytes} MB · sha256sum of it`,
      unit: "MB/s",
      aim: "≥ 80 %",
      rounds: 7,
      ours: async () => megabytes / (await secondsOf(() => machine.must("content", "add", file))),
      floor: async () => megabytes / (await secondsOf(() => run("sha256sum", [file]))),
    });
  } finally {
    await machine.forget();
  }
}
