import { reportReasons } from "@hecate/protocol/wire/reports";
import { type Command, Option } from "commander";
import { perform } from "../perform";

const fileHelp = `
\`hecate report NAME@VERSION …\` is short for it. NAME is loan-tui,
acme-corp/loan-tui or an MRI. Only moderators read the evidence.`;

export function addReportCommands(program: Command): void {
  const report = program.command("report").description("Tell the moderators what is wrong.");

  report
    .command("file <name@version>", { isDefault: true })
    .summary("tell the moderators what is wrong with an app")
    .description("Tell the moderators what is wrong with a version of an app.")
    .addOption(
      new Option("--reason <reason>", "what it is about")
        .choices(reportReasons)
        .makeOptionMandatory(),
    )
    .option("--evidence <text>", "what is wrong, and how it can be seen")
    .option("--evidence-file <file>", "the same at length (- is stdin)")
    .option("--image <file...>", "PNG, JPEG or WebP that shows it, up to three")
    .option("--cid <cid>", "the one binary that is meant, not the whole version")
    .option("--anonymous", "as a tip without a name: it weighs nothing, and is read")
    .option("--dry-run", "print what would be signed and sent")
    .addHelpText("after", fileHelp)
    .action((reference: string, options, command: Command) =>
      perform(command, async (session) =>
        (await import("./report-file")).reportFile(session, reference, options),
      ),
    );

  report
    .command("status [id]")
    .summary("what became of your reports")
    .description("Print what became of a report, or list all of yours.")
    .option("--track <key>", "what an anonymous tip was given to ask by")
    .action((id: string | undefined, { track }: { track?: string }, command: Command) =>
      perform(command, async (session) => {
        const { reportList, reportStatus } = await import("./report-status");
        return id === undefined ? reportList(session) : reportStatus(session, id, track);
      }),
    );

  report
    .command("retract <id>")
    .summary("take a report back")
    .description("Take a report back, as long as nobody ruled on it.")
    .option("--track <key>", "what an anonymous tip was given to ask by")
    .option("--dry-run", "print what would be signed and sent")
    .action((id: string, options, command: Command) =>
      perform(command, async (session) =>
        (await import("./report-retract")).reportRetract(session, id, options),
      ),
    );
}
