import type { Command } from "commander";
import { perform } from "../perform";

export function addAccountCommands(program: Command): void {
  program
    .command("login <code>")
    .summary("let the browser in that shows this code")
    .description(
      "Sign in a browser: it shows a code, this says who asks and where, and your key approves it.",
    )
    .option("--yes", "approve without asking")
    .option("--dry-run", "print what would be signed and sent")
    .action((code: string, options, command: Command) =>
      perform(command, async (session) => (await import("./login")).login(session, code, options)),
    );

  const account = program
    .command("account")
    .description("Your account at the service, as your key opens it.");

  account
    .command("show", { isDefault: true })
    .summary("print your account, its ways in and its browsers")
    .description("Print your account, the ways into it, and the browsers that are signed in.")
    .action((_options, command: Command) =>
      perform(command, async (session) => (await import("./account-show")).accountShow(session)),
    );

  account
    .command("export")
    .summary("print all that the service holds of you")
    .description("Print all that the service holds of you, as JSON.")
    .option("--output <file>", "write it there instead")
    .action(({ output }: { output?: string }, command: Command) =>
      perform(command, async (session) =>
        (await import("./account-export")).accountExport(session, output),
      ),
    );

  account
    .command("sign-out [session]")
    .summary("sign a browser out")
    .description("Sign a browser out. `hecate account` prints the sessions.")
    .option("--all", "every browser")
    .option("--dry-run", "print what would be signed and sent")
    .action((id: string | undefined, options, command: Command) =>
      perform(command, async (session) =>
        (await import("./account-sign-out")).accountSignOut(session, id, options),
      ),
    );
}
