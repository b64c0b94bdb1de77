import { spawn } from "node:child_process";

const signals = ["SIGINT", "SIGTERM", "SIGHUP"];

/**
 * Runs a command to its end. Resolves to its exit status, null when a signal ended it, and to what it printed
 * where `options.stdio` does not pass that on. A signal that ends this process ends the command with it: what
 * went on alone would still be writing when the next run begins.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {import("node:child_process").SpawnOptions} options
 * @returns {Promise<{ status: number | null, output: string }>}
 */
export function runChild(command, args, options) {
  const child = spawn(command, args, { shell: process.platform === "win32", ...options });
  const pass = async (signal) => {
    child.kill(signal);
    await ended.catch(() => {});
    process.exit(1);
  };
  for (const signal of signals) process.on(signal, pass);
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding("utf8").on("data", (text) => {
      output += text;
    });
  }
  const ended = new Promise((resolve, reject) => {
    child.once("error", reject).once("close", (status) => resolve({ status, output }));
  });
  return ended.finally(() => {
    for (const signal of signals) process.off(signal, pass);
  });
}
