import type { Command } from "commander";
import { perform } from "../perform";

export function addIdentityCommands(program: Command): void {
  const identity = program.command("identity").description("the key that signs for you");

  identity
    .command("init")
    .summary("make your key")
    .description("Make a key and keep it in HECATE_HOME. It is never replaced by another one.")
    .option("--passphrase", "encrypt it under a passphrase")
    .action((options: { passphrase?: true }, command: Command) =>
      perform(command, async (session) =>
        (await import("./identity-init")).identityInit(session, options.passphrase === true),
      ),
    );

  identity
    .command("show")
    .summary("print your DID")
    .description("Print your DID, the public side of your key.")
    .action((_options, command: Command) =>
      perform(command, async (session) => (await import("./identity-show")).identityShow(session)),
    );

  identity
    .command("export")
    .summary("print the secret key file, for a backup")
    .description("Print the secret key file, to back it up or to give it to a build machine.")
    .action((_options, command: Command) =>
      perform(command, async (session) =>
        (await import("./identity-export")).identityExport(session),
      ),
    );
}
