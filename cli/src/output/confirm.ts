import { once } from "node:events";
import { createInterface } from "node:readline/promises";
import type { Session } from "../session";

/**
 * Asks at the terminal what yes or no answers; whatever is not yes is no. Null when the user leaves instead
 * of answering. Only where `session.mayAsk`.
 */
export async function confirm({ stop }: Session, question: string): Promise<boolean | null> {
  const input = createInterface({ input: process.stdin, output: process.stderr, terminal: true });
  // In raw mode Ctrl-C is a key, not a signal.
  input.on("SIGINT", () => process.kill(process.pid, "SIGINT"));
  // A question that nobody answers is never settled by itself.
  const left = once(input, "close").then(() => null);
  try {
    const answer = await Promise.race([
      input.question(`${question} [y/N] `, { signal: stop }),
      left,
    ]);
    if (answer !== null) return /^y(es)?$/i.test(answer.trim());
    process.stderr.write("\n");
    return null;
  } catch (error) {
    // Ctrl-C or Ctrl-D.
    if (!(error instanceof Error) || error.name !== "AbortError") throw error;
    process.stderr.write("\n");
    return null;
  } finally {
    input.close();
  }
}
