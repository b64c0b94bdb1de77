import { execFile } from "node:child_process";
import { promisify } from "node:util";

const run = promisify(execFile);

/** Answers a second, by 16 connections. Throws when an answer is an error. */
export async function answersPerSecond(address: string, seconds: number): Promise<number> {
  const load = ["--threads", "1", "--connections", "16", "--duration", `${seconds}s`];
  const { stdout } = await run("wrk", [...load, address]);
  if (/Non-2xx|Socket errors/.test(stdout)) throw new Error(`${address}:\n${stdout}`);
  return Number(/^Requests\/sec:\s+([\d.]+)$/m.exec(stdout)?.[1]);
}
