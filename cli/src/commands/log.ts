import type { Command } from "commander";
import { perform } from "../perform";

export function addLogCommands(program: Command): void {
  const log = program.command("log").description("watch over the service's public log");
  log
    .command("verify")
    .summary("check that the log only grew since you last looked")
    .description(
      "Check the signature of the log's newest checkpoint, and that the log holds all that it held when this machine last looked.",
    )
    .option("--subject <mri>", "show what it says about this, each entry proven to be in it")
    .option("--full", "fetch every entry and hash it again")
    .action((options, command: Command) =>
      perform(command, async (session) =>
        (await import("./log-verify")).logVerify(session, options),
      ),
    );
  log
    .command("witness")
    .summary("cosign the log's checkpoint, for others to rely on")
    .description(
      "Check the log as `log verify` does, then write its checkpoint with a cosignature by your key (c2sp.org/tlog-cosignature).",
    )
    .requiredOption("--name <name>", "your name as a witness, such as example.org/witness")
    .requiredOption("--out <file>", "where to write the cosigned checkpoint")
    .action((options, command: Command) =>
      perform(command, async (session) =>
        (await import("./log-witness")).logWitness(session, options),
      ),
    );
}
