import { type Command, InvalidArgumentError, Option } from "commander";
import { perform } from "../perform";

const nameHelp = "\nNAME is loan-tui, acme-corp/loan-tui or an MRI.";

export function addAppCommands(program: Command): void {
  program
    .command("search")
    .description("find apps")
    .command("tui [query...]")
    .summary("search the marketplace")
    .description(
      'Search names, tags, descriptions and readmes, as on the web: words, "phrases in quotes", tag: publisher: ' +
        "platform: license: is:verified is:source rating:4 updated:>2026-01-01. After -- a hyphen excludes: -- loan -bank",
    )
    .option("--tag <tag>", "only with this tag")
    .option("--platform <platform>", "only for this platform, such as linux-amd64")
    .option("--publisher <org>", "only of this publisher")
    .option(
      "--sort <order>",
      "relevance, rating, installs, trending, newest, updated or name; by relevance where words are given",
    )
    .option("--explain", "say what each place comes from")
    .option("--limit <count>", "how many at most", "20")
    .option("--cursor <cursor>", "go on where a page ended")
    .action((words: string[], options, command: Command) =>
      perform(command, async (session) =>
        (await import("./search-tui")).searchTui(session, words.join(" "), options),
      ),
    );

  addLookups(program);
  addInstalled(program);
}

function addLookups(program: Command): void {
  program
    .command("info <name>")
    .summary("print what there is to know of an app")
    .description(
      "Print what there is to know of an app; what its proof does not show, the service says.",
    )
    .option("--play [number]", "play its recording, or that of a number, on this terminal", count)
    .addOption(new Option("--speed <factor>", "with --play: how fast").argParser(factor).default(1))
    .addOption(
      new Option("--idle-limit <seconds>", "with --play: no pause is longer")
        .argParser(factor)
        .default(2),
    )
    .addHelpText("after", nameHelp)
    .action((reference: string, options: InfoOptions, command: Command) =>
      perform(command, async (session) => {
        if (options.play === undefined) return (await import("./info")).info(session, reference);
        const number = options.play === true ? 1 : options.play;
        const pace = { number, speed: options.speed, idleSeconds: options.idleLimit };
        return (await import("./info-play")).infoPlay(session, reference, pace);
      }),
    );

  program
    .command("diff <name> <from> <to>")
    .summary("print what changed between two versions")
    .description(
      "Print what the signed manifests of two versions say differently, as this machine verified them, and the notes between.",
    )
    .addHelpText("after", nameHelp)
    .action((reference: string, from: string, to: string, _options, command: Command) =>
      perform(command, async (session) =>
        (await import("./diff")).diff(session, reference, from, to),
      ),
    );

  program
    .command("verify [name]")
    .summary("check an app's proof and its installed file")
    .description("Check who published an app, and that the installed file is theirs.")
    .option(
      "--offline <file>",
      "check a saved proof bundle instead, without the network (- is stdin)",
    )
    .addHelpText("after", nameHelp)
    .action((reference: string | undefined, options, command: Command) =>
      perform(command, async (session) =>
        (await import("./verify")).verify(session, reference, options.offline),
      ),
    );

  program
    .command("install <name>")
    .summary("fetch, verify and install an app")
    .description("Fetch an app, verify every byte of it, and put it in HECATE_HOME/bin.")
    .option("--platform <platform>", "for another platform than this machine's")
    .option("--as <name>", "under another name on this machine")
    .option("--allow-yanked", "even if its publisher took it back")
    .option("--accept-limited", "even if moderators limited it")
    .option("--no-receipt", "send no receipt of this installation")
    .addHelpText("after", `${nameHelp} Append @1.0.0 for a version.`)
    .action((reference: string, options, command: Command) =>
      perform(command, async (session) =>
        (await import("./install")).install(session, reference, options),
      ),
    );
}

function addInstalled(program: Command): void {
  program
    .command("list")
    .summary("print what is installed")
    .description("Print what is installed.")
    .action((_options, command: Command) =>
      perform(command, async (session) => (await import("./list")).list(session)),
    );

  program
    .command("run <name> [args...]")
    .summary("run an installed app")
    .description(
      "Run an installed app, if its file is still the one that was verified and nobody warns of it. What follows -- goes to the app.",
    )
    .option("--anyway", "even if the service put it in quarantine or removed it")
    .action((name: string, args: string[], { anyway }: { anyway?: true }, command: Command) =>
      perform(command, async (session) =>
        (await import("./run")).run(session, name, args, anyway === true),
      ),
    );

  program
    .command("audit")
    .summary("ask whether anything installed is in quarantine")
    .description(
      "Fetch the signed list of versions to be careful with, and compare it with what is installed. Exits 1 if something is in quarantine or was removed.",
    )
    .action((_options, command: Command) =>
      perform(command, async (session) => (await import("./audit")).audit(session)),
    );

  program
    .command("uninstall <name>")
    .summary("remove an installed app")
    .description("Remove an installed app.")
    .action((name: string, _options, command: Command) =>
      perform(command, async (session) => (await import("./uninstall")).uninstall(session, name)),
    );
}

interface InfoOptions {
  readonly play?: number | true;
  readonly speed: number;
  readonly idleLimit: number;
}

function count(text: string): number {
  if (!/^[1-9]\d?$/.test(text)) throw new InvalidArgumentError("It is a number from 1.");
  return Number(text);
}

function factor(text: string): number {
  const value = Number(text);
  if (text.trim() !== "" && value >= 0.1 && value <= 100) return value;
  throw new InvalidArgumentError("It is a number from 0.1 to 100.");
}
