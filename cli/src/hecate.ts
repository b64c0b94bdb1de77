import { Command } from "commander";
import { addAccountCommands } from "./commands/account";
import { addAppCommands } from "./commands/app";
import { addAttestCommands } from "./commands/attest";
import { addCommunityCommands } from "./commands/community";
import { addCompletionsCommand } from "./commands/completions";
import { addConfigCommands } from "./commands/config";
import { addContentCommands } from "./commands/content";
import { addIdentityCommands } from "./commands/identity";
import { addLogCommands } from "./commands/log";
import { addMarketplaceCommands } from "./commands/marketplace";
import { addNoticeCommands } from "./commands/notices";
import { addPublisherCommands } from "./commands/publisher";
import { addReportCommands } from "./commands/report";
import { addSigningCommands } from "./commands/signing";
import { helpByTask } from "./output/help";
import { perform } from "./perform";
import { cliVersion } from "./version";

const newcomer = `
Install an app:
  hecate search tui calculator
  hecate install loan-tui
  hecate run loan-tui

Publish one:
  hecate identity init
  hecate publisher register acme-corp
  hecate manifest init loan-tui --platform linux-amd64=./build/loan-tui
  hecate sign --capability publish:tui --content manifest.yaml
  hecate publish tui ./manifest.yaml
  hecate marketplace submit loan-tui --description "Loans, at a glance"`;

/** The whole command tree. What a command does is loaded when it is called. */
export function hecate(): Command {
  const program = new Command("hecate")
    .description("Find, verify, run and publish terminal apps.")
    .usage("<command> [options]")
    .exitOverride()
    .configureOutput({ outputError() {} })
    .configureHelp(helpByTask)
    .helpCommand(false)
    .option("--server <url>", "service to talk to (else HECATE_SERVER, config.toml)")
    .option("--json", "print the result as one JSON value")
    .option("-q, --quiet", "print the result and errors only")
    .option("-v, --verbose", "say more about what happens")
    .option("--no-color", "print without colour (also NO_COLOR)")
    .option("--no-input", "never ask; refuse instead")
    .option("--key-file <file>", "sign with this key instead of the home's; - reads stdin")
    .option("--passphrase-stdin", "read the key's passphrase from stdin")
    .addHelpText("after", newcomer);
  program.commandsGroup("Use apps:");
  addAppCommands(program);
  program.commandsGroup("Rate, report and check:");
  addCommunityCommands(program);
  addReportCommands(program);
  addNoticeCommands(program);
  addAttestCommands(program);
  addLogCommands(program);
  program.commandsGroup("Publish apps:");
  addIdentityCommands(program);
  addPublisherCommands(program);
  addContentCommands(program);
  addSigningCommands(program);
  addMarketplaceCommands(program);
  program.commandsGroup("Your account:");
  addAccountCommands(program);
  program.commandsGroup("Hecate itself:");
  addConfigCommands(program);
  addCompletionsCommand(program);
  program
    .command("version")
    .description("print the version")
    .action((_options, command: Command) =>
      perform(command, async () => ({
        ok: true,
        value: { text: cliVersion, json: { version: cliVersion } },
      })),
    );
  return program;
}
