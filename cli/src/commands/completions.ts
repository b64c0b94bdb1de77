import { Argument, type Command } from "commander";
import { perform } from "../perform";

export function addCompletionsCommand(program: Command): void {
  program
    .command("completions")
    .summary("print a completion script for your shell")
    .description("Print a script that completes hecate's commands in your shell.")
    .addArgument(new Argument("<shell>").choices(["bash", "zsh", "fish"]))
    .action((shell: "bash" | "zsh" | "fish", _options, command: Command) =>
      perform(command, async () =>
        (await import("./completions-print")).completionsPrint(program, shell),
      ),
    );
}
