import type { Command } from "commander";

/** One command and what may stand after it. */
export interface CommandWords {
  /** Words before it, such as `marketplace`; empty for hecate itself. */
  readonly path: string;
  readonly commands: readonly { readonly name: string; readonly description: string }[];
  readonly options: readonly string[];
}

/** Every command of the tree, hecate itself first. */
export function commandWords(program: Command): CommandWords[] {
  const everywhere = program.options.flatMap(({ long }) => (long ? [long] : []));
  const walk = (command: Command, path: string): CommandWords[] => [
    {
      path,
      commands: command.commands.map((each) => ({
        name: each.name(),
        description: each.summary() || each.description(),
      })),
      options: [
        ...new Set([...command.options.flatMap(({ long }) => (long ? [long] : [])), ...everywhere]),
        "--help",
      ],
    },
    ...command.commands.flatMap((each) => walk(each, `${path} ${each.name()}`.trim())),
  ];
  return walk(program, "");
}
