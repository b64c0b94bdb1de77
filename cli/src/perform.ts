import { ok, type Refusal, type Result, refuse } from "@hecate/protocol/result";
import type { Command } from "commander";
import { readEnvironment } from "./config/environment";
import { homeAt } from "./config/home";
import { serverAddress } from "./config/server-address";
import { fileRefusal } from "./files/file-refusal";
import { onInterrupt } from "./interrupt";
import { plainJson } from "./output/plain";
import { exitCodeOf, refusalLines, refusalView } from "./output/refusal-lines";
import { type Terminal, terminalOn } from "./output/terminal";
import type { Answer, Outcome, Session } from "./session";

/** The options that every command takes, and one that many do. */
interface GlobalOptions {
  readonly server?: string;
  readonly json?: true;
  readonly quiet?: true;
  readonly verbose?: true;
  readonly color: boolean;
  readonly input: boolean;
  readonly keyFile?: string;
  readonly passphraseStdin?: true;
  /** Of those that sign or send. */
  readonly dryRun?: true;
}

/** Runs one command in a session made from the global options, prints its outcome, sets the exit status. */
export async function perform(
  command: Command,
  run: (session: Session) => Promise<Outcome>,
): Promise<void> {
  const options = command.optsWithGlobals<GlobalOptions>();
  const environment = readEnvironment(process.env);
  const terminal = terminalOn(process.stdout, process.stderr, {
    json: options.json === true,
    quiet: options.quiet === true,
    verbose: options.verbose === true,
    color: options.color && environment.color,
  });
  const home = homeAt(environment.home);
  const { stop, release } = onInterrupt();
  const address = await attempt(stop, terminal, () =>
    serverAddress(options.server, environment, home),
  );
  const outcome = address.ok
    ? await attempt(stop, terminal, () =>
        runIn(
          {
            environment,
            home,
            origin: address.value.origin,
            serverSource: address.value.source,
            contact: { made: false },
            terminal,
            stop,
            releaseSignals: release,
            keyFile: options.keyFile ?? null,
            passphraseFromStdin: options.passphraseStdin === true,
            mayAsk: options.input && process.stdin.isTTY === true && process.stderr.isTTY === true,
          },
          run,
          options.dryRun === true,
        ),
      )
    : address;
  release();
  const json = options.json === true;
  if (outcome.ok) printAnswer(terminal, json, outcome.value);
  else printRefusal(terminal, json, outcome.refusal, address.ok ? address.value.origin : null);
}

/** A command that reached the service takes along the receipts that wait for it. */
async function runIn(
  session: Session,
  run: (session: Session) => Promise<Outcome>,
  isDry: boolean,
): Promise<Outcome> {
  const outcome = await run(session);
  if (!outcome.ok || isDry || !session.contact.made) return outcome;
  const { sendReceipts } = await import("./receipts/send-receipts");
  // Whatever keeps them here, what the command was for is done.
  const sent = await sendReceipts(session).catch((error) => {
    session.terminal.detail(String(error));
    return [];
  });
  return ok({ ...outcome.value, notes: [...(outcome.value.notes ?? []), ...sent] });
}

/** What is thrown on the way is an interruption, a file the system will not give, or our own bug. */
async function attempt<T>(
  stop: AbortSignal,
  terminal: Terminal,
  run: () => Promise<Result<T>>,
): Promise<Result<T>> {
  try {
    return await run();
  } catch (error) {
    if (stop.aborted) return refuse("interrupted", "You stopped it.");
    const refusal = fileRefusal(error);
    if (refusal !== null) return refusal;
    terminal.detail(error instanceof Error ? `${error.stack}` : String(error));
    const message = error instanceof Error ? error.message : String(error);
    return refuse("internal-error", `${message} (run it again with --verbose to see where)`);
  }
}

function printAnswer(terminal: Terminal, json: boolean, answer: Answer): void {
  const { bold, dim } = terminal.noteStyle;
  terminal.result(json ? plainJson(answer.json, 2) : answer.text);
  for (const note of answer.notes ?? []) terminal.note(note);
  if (answer.next !== undefined) terminal.note(`${dim("Next:")} ${bold(answer.next)}`);
  process.exitCode = answer.exit ?? 0;
}

function printRefusal(
  terminal: Terminal,
  json: boolean,
  refusal: Refusal,
  origin: string | null,
): void {
  terminal.complain(
    json
      ? plainJson(refusalView(refusal, origin))
      : refusalLines(refusal, origin, terminal.noteStyle),
  );
  process.exitCode = exitCodeOf(refusal);
}
