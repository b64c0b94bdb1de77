import type { Command } from "commander";
import { perform } from "../perform";

export function addAttestCommands(program: Command): void {
  program
    .command("attest")
    .description("say what you found out about an app")
    .command("rebuild <name@version>")
    .summary("say whether your build gave the published bytes")
    .description(
      "Compare a file that you built from an app's source with the published one, and publish a signed statement of what came out.",
    )
    .requiredOption("--artifact <file>", "what you built")
    .option("--platform <platform>", "that you built it for (else this machine's)")
    .option("--toolchain <text>", "what you built it with, such as 'go 1.25.3, debian 12'")
    .option("--dry-run", "print what would be signed and sent")
    .addHelpText("after", "\nAny key may attest; yours need not belong to a publisher.")
    .action((reference: string, options, command: Command) =>
      perform(command, async (session) =>
        (await import("./attest-rebuild")).attestRebuild(session, reference, options),
      ),
    );
}
