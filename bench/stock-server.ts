import { spawn } from "node:child_process";
import { once } from "node:events";
import { freePort } from "../lib/net/free-port";

/** The same build behind `next start`, with nothing of ours around it. It has no database. */
export async function startStockServer(): Promise<{ origin: string; stop: () => Promise<void> }> {
  const port = await freePort();
  const server = spawn(
    process.execPath,
    ["node_modules/next/dist/bin/next", "start", "--port", String(port)],
    { stdio: ["ignore", "pipe", "inherit"], env: { ...process.env, NODE_ENV: "production" } },
  );
  const exited = once(server, "exit");
  await Promise.race([isReady(server.stdout), exited]);
  if (server.exitCode !== null) throw new Error(`next start ended with ${server.exitCode}`);
  return {
    origin: `http://localhost:${port}`,
    stop: async () => {
      server.kill("SIGTERM");
      await exited;
    },
  };
}

/** Reads on after that, so that the server never waits for a reader. */
function isReady(stdout: NodeJS.ReadableStream): Promise<void> {
  return new Promise((settle) => {
    stdout.on("data", (said: Buffer) => {
      if (said.includes("Ready in")) settle();
    });
  });
}
