import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { withFile } from "#lib/scanning/byte-source";
import { inspectFile } from "#lib/scanning/inspect-file";
import { compare, type Row, secondsOf } from "./compare";

const run = promisify(execFile);

/** All built-in checks of a real program, Node's own, the file being in the page cache. */
export async function scan(): Promise<Row> {
  const megabytes = (await withFile(process.execPath, async ({ size }) => size)) / 1e6;
  return compare({
    subject: "built-in scan of Node's binary · sha256sum of it",
    unit: "MB/s",
    aim: "≥ 25 %",
    rounds: 7,
    ours: async () => megabytes / (await secondsOf(() => withFile(process.execPath, inspectFile))),
    floor: async () => megabytes / (await secondsOf(() => run("sha256sum", [process.execPath]))),
  });
}
