import type { Command, HelpConfiguration } from "commander";

/** Lists commands under their task and by their whole name, `search tui` rather than `search`, so that one page shows all. */
export const helpByTask: HelpConfiguration = {
  showGlobalOptions: true,
  visibleCommands: leavesOf,
  subcommandTerm: (command) => [...wordsOf(command), ...argumentsOf(command)].join(" "),
};

function leavesOf(command: Command): Command[] {
  return command.commands.flatMap((each) =>
    each.commands.length === 0
      ? [each]
      : leavesOf(each).map((leaf) => leaf.helpGroup(each.helpGroup())),
  );
}

/** The words after `hecate`. */
function wordsOf(command: Command): string[] {
  return command.parent === null ? [] : [...wordsOf(command.parent), command.name()];
}

function argumentsOf(command: Command): string[] {
  return command.registeredArguments.map((argument) => {
    const name = argument.name() + (argument.variadic ? "…" : "");
    return argument.required ? `<${name}>` : `[${name}]`;
  });
}
