import type { Command } from "commander";
import { perform } from "../perform";

const publisherHelp = "\n--publisher without a name means the only one that this key acts for.";

export function addNoticeCommands(program: Command): void {
  program
    .command("notices")
    .summary("read what was decided, and why")
    .description("Read what was decided on your reports and appeals, and why.")
    .option("--publisher [name]", "what was decided on a publisher's apps instead")
    .option("--read", "mark what is printed as read")
    .addHelpText("after", publisherHelp)
    .action((options, command: Command) =>
      perform(command, async (session) =>
        (await import("./notices-list")).noticesList(session, options),
      ),
    );

  program
    .command("appeal <ruling>")
    .summary("have a ruling looked at by somebody else")
    .description("Appeal a ruling: once, within six months.")
    .requiredOption("--text <text>", "why it is wrong; moderators read it")
    .option("--publisher [name]", "as the publisher, not as a reporter")
    .addHelpText("after", publisherHelp)
    .action((ruling: string, options, command: Command) =>
      perform(command, async (session) =>
        (await import("./appeal")).appeal(session, ruling, options),
      ),
    );
}
