import { Argument, type Command } from "commander";
import { settingNames, settings } from "../config/config-file";
import { perform } from "../perform";

const keyHelp = `\nKEY is one of:\n${settingNames
  .map((name) => `  ${name.padEnd(10)}${settings[name].meaning}`)
  .join("\n")}`;

const key = () => new Argument("<key>").choices(settingNames);

export function addConfigCommands(program: Command): void {
  const config = program.command("config").description("what this machine was told");

  config
    .command("list", { isDefault: true })
    .summary("print every setting and where it comes from")
    .description("Print every setting, and who set it.")
    .action((_options, command: Command) =>
      perform(command, async (session) => (await import("./config-list")).configList(session)),
    );

  config
    .command("get")
    .addArgument(key())
    .summary("print one setting")
    .description("Print one setting as it holds now.")
    .addHelpText("after", keyHelp)
    .action((name, _options, command: Command) =>
      perform(command, async (session) => (await import("./config-list")).configGet(session, name)),
    );

  config
    .command("set")
    .addArgument(key())
    .argument("<value>")
    .summary("keep a setting in config.toml")
    .description("Keep a setting in HECATE_HOME/config.toml.")
    .addHelpText("after", keyHelp)
    .action((name, value: string, _options, command: Command) =>
      perform(command, async (session) =>
        (await import("./config-change")).configSet(session, name, value),
      ),
    );

  config
    .command("unset")
    .addArgument(key())
    .summary("take a setting out of config.toml")
    .description("Take a setting out of HECATE_HOME/config.toml.")
    .addHelpText("after", keyHelp)
    .action((name, _options, command: Command) =>
      perform(command, async (session) =>
        (await import("./config-change")).configUnset(session, name),
      ),
    );

  config
    .command("receipts")
    .addArgument(new Argument("<state>").choices(["on", "off"]))
    .summary("send a signed receipt of each install, or none")
    .description(
      "Send a signed receipt of each install, or none. A receipt lets your rating count and shows others that real people use an app; it says which version was installed, by which key.",
    )
    .action((state: string, _options, command: Command) =>
      perform(command, async (session) =>
        (await import("./config-change")).configSet(session, "receipts", state),
      ),
    );
}
