import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { type AddressInfo, connect, createServer, type Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { afterEach, beforeEach } from "vitest";
import { findClamd } from "../../../scripts/find-clamd.mjs";

export interface RunningClamd {
  readonly address: string;
  readonly pid: number;
  stop(): Promise<void>;
}

/** MD5, size and name of the standard antivirus test file: all that this clamd knows. */
const signature = "44d88612fea8a8f36de82e1278abb02f:68:Eicar-Test-Signature\n";
export const eicar = Buffer.from(
  ["X5O!P%@AP[4\\PZX54(P^)7CC)7}$", "EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*"].join(""),
);

/** A real clamd with one signature, on a socket of its own. */
export async function startClamd(streamMaxLength = "2M"): Promise<RunningClamd> {
  const folder = await mkdtemp(join(tmpdir(), "hecate-clamd-"));
  const address = join(folder, "clamd.sock");
  await writeFile(join(folder, "test.hdb"), signature);
  const settings = [
    `LocalSocket ${address}`,
    `DatabaseDirectory ${folder}`,
    `StreamMaxLength ${streamMaxLength}`,
    "Foreground yes",
    `LogFile ${join(folder, "clamd.log")}`,
  ];
  const config = join(folder, "clamd.conf");
  await writeFile(config, `${settings.join("\n")}\n`);
  const clamd = spawn(findClamd(), ["--config-file", config], { stdio: "ignore" });
  const ended = once(clamd, "exit");
  while (!(await takesConnections(address))) {
    if (clamd.exitCode !== null) throw new Error(`clamd ended: see ${folder}/clamd.log`);
    await delay(20);
  }
  return {
    address,
    pid: clamd.pid ?? 0,
    async stop() {
      clamd.kill("SIGKILL");
      await ended;
      await rm(folder, { recursive: true });
    },
  };
}

/** Its socket is there a moment before it listens. */
function takesConnections(address: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(address, () => {
      socket.destroy();
      resolve(true);
    });
    socket.on("error", () => resolve(false));
  });
}

/** Lets the tests of the file scan with a real clamd. */
export function provideClamd(): { kill(): Promise<void> } {
  let clamd: RunningClamd | undefined;
  const kill = async () => {
    await clamd?.stop();
    clamd = undefined;
  };
  beforeEach(async () => {
    clamd = await startClamd();
    process.env.HECATE_CLAMD = clamd.address;
  });
  afterEach(async () => {
    delete process.env.HECATE_CLAMD;
    await kill();
  });
  return { kill };
}

export interface FakeClamd {
  readonly address: string;
  stop(): Promise<void>;
}

/** Something on a port that does to each connection what `behave` says. */
export async function aFakeClamd(behave: (socket: Socket) => void): Promise<FakeClamd> {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on("error", () => {}); // The asker hangs up when it has heard enough.
    behave(socket);
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    address: `127.0.0.1:${(server.address() as AddressInfo).port}`,
    async stop() {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, "close");
    },
  };
}
