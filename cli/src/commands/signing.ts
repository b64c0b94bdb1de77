import type { Command } from "commander";
import { perform } from "../perform";

export function addSigningCommands(program: Command): void {
  program
    .command("sign")
    .summary("sign a manifest")
    .description("Sign a manifest, in place, as its publisher or with a delegation from them.")
    .requiredOption("--capability <capability>", "what you sign by: publish:tui")
    .requiredOption(
      "--content <what...>",
      "the manifest, or content ids that --manifest must hold and nothing else",
    )
    .option("--manifest <file>", "the manifest to sign, when --content gives ids", "manifest.yaml")
    .option("--dry-run", "print what would be signed")
    .action((options, command: Command) =>
      perform(command, async (session) => (await import("./sign")).sign(session, options)),
    );

  program
    .command("delegate")
    .summary("let another key publish for you")
    .description("Let another key publish for you, or keep a delegation that you were given.")
    .option("--to <did>", "the key that may")
    .option("--capability <capability>", "what it may: publish:tui, publish:tui/NAME, publish:*")
    .option("--version <range>", "only these versions, such as '<=1.x'")
    .option("--expires <when>", "until then: 90d, 12h or a date", "90d")
    .option("--publisher <org>", "for this publisher (else the one this key acts for)")
    .option("--import <file>", "keep the delegation in FILE (- is stdin)")
    .option("--dry-run", "print what would be signed")
    .action((options, command: Command) =>
      perform(command, async (session) =>
        options.import === undefined
          ? (await import("./delegate")).delegate(session, options)
          : (await import("./delegate-import")).delegateImport(
              session,
              options.import,
              options.dryRun === true,
            ),
      ),
    );

  program
    .command("delegations")
    .summary("list what this machine gave and was given")
    .description("List the delegations made or kept on this machine, and whether they still count.")
    .action((_options, command: Command) =>
      perform(command, async (session) => (await import("./delegations")).delegations(session)),
    );

  program
    .command("revoke <token>")
    .summary("take back a delegation or a signature")
    .description("Take back a delegation, or the signature of a version. This is final.")
    .addHelpText(
      "after",
      "\nTOKEN is a file that holds the delegation or the signed manifest (- is stdin),\nor the id of a delegation made on this machine.",
    )
    .option("--dry-run", "print what would be signed and sent")
    .action((token: string, options, command: Command) =>
      perform(command, async (session) =>
        (await import("./revoke")).revoke(session, token, options.dryRun === true),
      ),
    );
}
