import { once } from "node:events";
import type { Server } from "node:http";
import { setTimeout as delay } from "node:timers/promises";
import { StartupError } from "#lib/startup-error";

const drainMs = 10_000;

/** Takes the port, or throws `StartupError`. */
export async function listen(server: Server, port: number): Promise<void> {
  server.listen(port);
  try {
    await once(server, "listening");
  } catch (error) {
    throw refused(error as NodeJS.ErrnoException, port);
  }
}

/** Takes no new connections, lets running requests end, cuts those that take too long. */
export async function drain(server: Server): Promise<void> {
  const closed = once(server, "close");
  server.close();
  server.closeIdleConnections();
  await Promise.race([closed, delay(drainMs, undefined, { ref: false })]);
  server.closeAllConnections();
}

function refused(error: NodeJS.ErrnoException, port: number): StartupError {
  if (error.code === "EADDRINUSE") {
    return new StartupError(
      `Port ${port} is taken by another program.`,
      `Stop that one, or choose another port: PORT=${port + 1} npm start`,
    );
  }
  return new StartupError(
    `Port ${port} cannot be opened (${error.code}).`,
    "Choose a port above 1023 with PORT, or start as a user who may open this one.",
  );
}
