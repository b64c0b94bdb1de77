import { spawnSync } from "node:child_process";

/** What this machine lacks for the benchmarks; null when nothing. */
export function missingRequirement(): string | null {
  if (process.platform !== "linux") {
    return "The benchmarks need Linux: they read the server's memory in /proc.";
  }
  const absent = ["sha256sum", "wrk"].find((program) => spawnSync(program, ["-v"]).error);
  return absent === undefined
    ? null
    : `The benchmarks need ${absent}, which is not installed. Try: apt-get install ${absent}`;
}
