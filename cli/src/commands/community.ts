import { ratingSorts } from "@hecate/protocol/wire/ratings";
import { type Command, InvalidArgumentError, Option } from "commander";
import { perform } from "../perform";

export function addCommunityCommands(program: Command): void {
  program
    .command("rate <name>")
    .argument("[stars]", "1 to 5", starsIn)
    .summary("say what you think of an app")
    .description("Give an app one to five stars, in place of what you gave it before.")
    .option("--review <text>", "and say why")
    .option("--review-file <file>", "and say why, at length (- is stdin)")
    .option("--withdraw", "take your rating back")
    .option("--dry-run", "print what would be signed and sent")
    .addHelpText(
      "after",
      "\nAppend @1.0.0 to NAME for the version you mean. Stars count from people with a\nreceipt, and the answer says whether yours do (hecate config receipts on).",
    )
    .action((reference: string, stars: number | undefined, options, command: Command) =>
      perform(command, async (session) =>
        (await import("./rate")).rate(session, reference, stars, options),
      ),
    );

  program
    .command("reviews <name>")
    .summary("read what people say of an app")
    .description("Read what people say of an app, and whose stars count.")
    .addOption(new Option("--sort <order>", "what comes first").choices(ratingSorts))
    .option("--stars <stars>", "only reviews with so many")
    .option("--limit <count>", "how many at most")
    .option("--cursor <cursor>", "go on where a page ended")
    .addHelpText("after", "\nAppend @1.0.0 to NAME for reviews of that version alone.")
    .action((reference: string, options, command: Command) =>
      perform(command, async (session) =>
        (await import("./reviews")).reviews(session, reference, options),
      ),
    );
}

function starsIn(text: string): number {
  if (!/^[1-5]$/.test(text)) throw new InvalidArgumentError("Stars are a number from 1 to 5.");
  return Number(text);
}
