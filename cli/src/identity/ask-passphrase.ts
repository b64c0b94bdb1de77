import { once } from "node:events";
import { createInterface } from "node:readline/promises";
import { Writable } from "node:stream";
import { ok, type Result, refuse } from "@hecate/protocol/result";
import type { Session } from "../session";

/** From stdin's first line under `--passphrase-stdin`, else typed at the terminal, unseen. */
export async function askPassphrase(
  session: Session,
  prompt: string,
): Promise<Result<string, "passphrase-wrong">> {
  if (session.passphraseFromStdin) return ok(await firstLine());
  if (!session.mayAsk) {
    return refuse(
      "passphrase-wrong",
      "The key needs a passphrase and nobody can be asked here; pipe it in with --passphrase-stdin.",
    );
  }
  const typed = await typedUnseen(session, prompt);
  return typed === null ? refuse("passphrase-wrong", "You left without typing one.") : ok(typed);
}

async function firstLine(): Promise<string> {
  const lines = createInterface({ input: process.stdin });
  const [line] = await Promise.race([once(lines, "line"), once(lines, "close").then(() => [""])]);
  lines.close();
  return String(line);
}

/** Null on Ctrl-D. */
async function typedUnseen(session: Session, prompt: string): Promise<string | null> {
  process.stderr.write(`${prompt}: `);
  const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() });
  const input = createInterface({ input: process.stdin, output: nowhere, terminal: true });
  // In raw mode Ctrl-C is a key, not a signal.
  input.on("SIGINT", () => process.kill(process.pid, "SIGINT"));
  try {
    return await input.question("", { signal: session.stop });
  } catch (error) {
    session.stop.throwIfAborted();
    if (!(error instanceof Error) || error.name !== "AbortError") throw error;
    return null;
  } finally {
    input.close();
    process.stderr.write("\n");
  }
}
