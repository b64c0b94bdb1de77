import type { CommandWords } from "./command-words";

/** Fish: `hecate completions fish > ~/.config/fish/completions/hecate.fish`. */
export function fishScript(all: readonly CommandWords[]): string {
  const lines = all.flatMap(({ path, commands, options }) => {
    const condition = `-n ${quote(conditionFor(path, commands))}`;
    return [
      ...commands.map(
        ({ name, description }) =>
          `complete -c hecate -f ${condition} -a ${name} -d ${quote(description)}`,
      ),
      ...options.map((option) => `complete -c hecate ${condition} -l ${option.slice(2)}`),
    ];
  });
  return lines.join("\n");
}

/** True once every word of the path stands on the line, and none of the commands that may follow. */
function conditionFor(path: string, next: CommandWords["commands"]): string {
  const seen = path
    .split(" ")
    .filter((word) => word !== "")
    .map((word) => `__fish_seen_subcommand_from ${word}`);
  const unseen = next.map(({ name }) => `not __fish_seen_subcommand_from ${name}`);
  return [...seen, ...unseen].join("; and ") || "true";
}

function quote(text: string): string {
  return `'${text.replaceAll("\\", "\\\\").replaceAll("'", "\\'")}'`;
}
