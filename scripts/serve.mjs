import { spawn } from "node:child_process";
import { once } from "node:events";

/**
 * Runs the built server as a child that ends when this process does. Resolves when it serves or has
 * failed: `isUp` is false then, and the server itself has said why. `exited` is its exit code; `isStopping` tells
 * whether it was asked to end.
 *
 * @param {Record<string, string>} [environment] added to this process's own
 */
export async function serve(environment = {}) {
  const server = spawn(process.execPath, ["--enable-source-maps", "build/server.mjs"], {
    stdio: ["ignore", "inherit", "inherit", "ipc"],
    env: { ...process.env, ...environment, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" },
  });
  const exited = once(server, "exit").then(([code]) => code ?? 1);
  let stopping = false;
  const stop = () => {
    stopping = true;
    server.kill("SIGTERM");
    return exited;
  };
  // A terminal's Ctrl-C reaches both of us; a signal to this process alone must be passed on.
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, stop);
  const isUp = await Promise.race([
    once(server, "message").then(() => true),
    exited.then(() => false),
  ]);
  return { isUp, pid: server.pid, exited, stop, isStopping: () => stopping };
}
