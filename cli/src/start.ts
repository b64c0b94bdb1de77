import { refuse } from "@hecate/protocol/result";
import { CommanderError } from "commander";
import { readEnvironment } from "./config/environment";
import { hecate } from "./hecate";
import { exitCodeOf, refusalLines, refusalView } from "./output/refusal-lines";
import { styleOf } from "./output/style";

/** Parses the command line and runs the command; the process's exit status is set on return. */
export async function start(argv: readonly string[]): Promise<void> {
  leaveQuietlyWhenNobodyReads(process.stdout);
  try {
    await hecate().parseAsync([...argv]);
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0) return;
    complainAboutUsage(error, argv.includes("--json"));
  }
}

function complainAboutUsage(error: CommanderError, json: boolean): void {
  const { refusal } = refuse("usage", error.message.replace(/^error: /, "").replace(/\n/g, " "));
  process.exitCode = exitCodeOf(refusal);
  // A group without its verb has shown its help already.
  if (error.code === "commander.help") return;
  const color = readEnvironment(process.env).color && process.stderr.isTTY === true;
  const complaint = json
    ? JSON.stringify(refusalView(refusal, null))
    : refusalLines(refusal, null, styleOf(color));
  process.stderr.write(`${complaint}\n`);
}

/** `hecate list | head -1` closes our stdout early, which is no error. */
function leaveQuietlyWhenNobodyReads(stream: NodeJS.WriteStream): void {
  stream.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
    process.exit();
  });
}
