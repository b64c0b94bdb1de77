import type { Command } from "commander";
import { perform } from "../perform";

export function addMarketplaceCommands(program: Command): void {
  program
    .command("publish")
    .description("upload what a signed manifest names")
    .command("tui <manifest>")
    .summary("upload what a signed manifest names")
    .description("Upload the files that a signed manifest names, found by their content ids.")
    .option("--dry-run", "print what would be signed and sent")
    .action((path: string, options, command: Command) =>
      perform(command, async (session) =>
        (await import("./publish-tui")).publishTui(session, path, options.dryRun === true),
      ),
    );

  const marketplace = program.command("marketplace").description("your listings");

  addListingText(marketplace.command("submit <name>"))
    .summary("list what you published")
    .description("List the version that was published last from this machine.")
    .option("--version <version>", "list this one instead")
    .action((name: string, options, command: Command) =>
      perform(command, async (session) =>
        (await import("./marketplace-submit")).marketplaceSubmit(session, name, options),
      ),
    );

  addListingText(marketplace.command("edit <name>"))
    .summary("change what a listing says")
    .description(
      "Change what a listing says. Only what is given changes. Of NAME@VERSION its notes can change, by --notes alone.",
    )
    .action((name: string, options, command: Command) =>
      perform(command, async (session) =>
        (await import("./marketplace-edit")).marketplaceEdit(session, name, options),
      ),
    );

  marketplace
    .command("list [publisher]")
    .summary("print your listings")
    .description("Print what a publisher lists; you, unless one is named.")
    .action((org: string | undefined, _options, command: Command) =>
      perform(command, async (session) =>
        (await import("./marketplace-list")).marketplaceList(session, org),
      ),
    );

  marketplace
    .command("yank <name@version>")
    .summary("take a version back")
    .description("Mark a version as one that nobody should install. It is never deleted.")
    .requiredOption("--reason <text>", "shown to everybody who asks for it")
    .option("--dry-run", "print what would be signed and sent")
    .action((reference: string, options, command: Command) =>
      perform(command, async (session) =>
        (await import("./marketplace-yank")).marketplaceYank(session, reference, options),
      ),
    );

  addReply(marketplace);
}

function addReply(marketplace: Command): void {
  marketplace
    .command("reply <name> <review>")
    .summary("answer a review of your app")
    .description("Answer a review, once: a later answer takes the place of the earlier.")
    .option("--text <text>", "the answer")
    .option("--withdraw", "take the answer back")
    .option("--dry-run", "print what would be signed and sent")
    .addHelpText(
      "after",
      "\nREVIEW is the id that `hecate reviews NAME` prints behind each review.",
    )
    .action((reference: string, review: string, options, command: Command) =>
      perform(command, async (session) =>
        (await import("./marketplace-reply")).marketplaceReply(session, reference, review, options),
      ),
    );
}

function addListingText(command: Command): Command {
  return command
    .option("--description <text>", "one line that says what it does")
    .option("--tags <tags>", "words joined by commas, such as finance,forms")
    .option("--readme <file>", "Markdown; the PNG, JPEG and WebP files it shows go with it")
    .option("--screenshots <file...>", "PNG, JPEG or WebP images; * and ? in file names match")
    .option("--recordings <file...>", "terminal sessions (asciicast); * and ? match here too")
    .option("--homepage <url>", "https address")
    .option("--notes <file>", "what is new: Markdown, or a changelog with a section of the version")
    .option("--dry-run", "print what would be signed and sent");
}
