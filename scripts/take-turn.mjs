import { once } from "node:events";
import { mkdirSync, rmSync } from "node:fs";
import { connect, createServer } from "node:net";
import { dirname } from "node:path";

/**
 * Waits until nobody else has the turn at `path`, then takes it. Resolves to a function that gives it back; the
 * end of this process does so too, however it ends, for what is held is a socket and no file. `onWait` is called
 * where somebody has to be waited for.
 *
 * @param {string} path relative, since a socket's address is 100 characters at most
 * @param {() => void} onWait
 * @returns {Promise<() => void>}
 */
export async function takeTurn(path, onWait) {
  if (process.platform === "win32") return () => {};
  mkdirSync(dirname(path), { recursive: true });
  for (;;) {
    const giveBack = await hold(path);
    if (giveBack !== null) return giveBack;
    if (!(await untilOtherEnds(path, onWait))) rmSync(path, { force: true });
  }
}

/** Null when the address is there already, whether somebody listens at it or was killed. */
async function hold(path) {
  const waiting = new Set();
  const server = createServer((other) => {
    waiting.add(other.on("error", () => {}));
  });
  server.listen(path);
  try {
    await once(server, "listening");
  } catch (error) {
    if (error.code === "EADDRINUSE") return null;
    // Not every file system has sockets: then there are no turns.
    return () => {};
  }
  server.unref();
  return () => {
    server.close();
    for (const other of waiting) other.destroy();
  };
}

/** False when nobody listens any more. */
async function untilOtherEnds(path, onWait) {
  const other = connect(path);
  try {
    await once(other, "connect");
  } catch {
    return false;
  }
  onWait();
  // A holder that was killed resets the connection, which is an end like any other.
  other.on("error", () => {}).resume();
  await new Promise((ended) => other.once("close", ended));
  return true;
}
