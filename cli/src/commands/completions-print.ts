import { ok } from "@hecate/protocol/result";
import type { Command } from "commander";
import { bashScript } from "../completions/bash";
import { type CommandWords, commandWords } from "../completions/command-words";
import { fishScript } from "../completions/fish";
import { zshScript } from "../completions/zsh";
import type { Outcome } from "../session";

const scripts: Record<"bash" | "zsh" | "fish", (words: readonly CommandWords[]) => string> = {
  bash: bashScript,
  zsh: zshScript,
  fish: fishScript,
};

export async function completionsPrint(
  program: Command,
  shell: "bash" | "zsh" | "fish",
): Promise<Outcome> {
  const script = scripts[shell](commandWords(program));
  return ok({ text: script, json: { shell, script } });
}
