import type { Command } from "commander";
import { perform } from "../perform";

export function addPublisherCommands(program: Command): void {
  const publisher = program.command("publisher").description("the name that you publish under");

  publisher
    .command("register <org>")
    .summary("claim a name to publish under")
    .description("Claim a name to publish under. Your key becomes its root key.")
    .option("--display-name <name>", "as people write it")
    .option("--description <text>", "one line about you")
    .option("--homepage <url>", "https address")
    .option("--dry-run", "print what would be signed and sent")
    .action((org: string, options, command: Command) =>
      perform(command, async (session) =>
        (await import("./publisher-register")).publisherRegister(session, org, options),
      ),
    );

  publisher
    .command("show [org]")
    .summary("print a publisher's profile and keys")
    .description("Print a publisher's profile and root keys; yours, unless one is named.")
    .action((org: string | undefined, _options, command: Command) =>
      perform(command, async (session) =>
        (await import("./publisher-show")).publisherShow(session, org),
      ),
    );
}
