import type { Command } from "commander";
import { perform } from "../perform";

export function addContentCommands(program: Command): void {
  program
    .command("content")
    .description("files by what they hold")
    .command("add <file...>")
    .summary("print the content ids of files")
    .description(
      "Print the content id of each file, as `ipfs add --cid-version=1` would, and remember where it lies.",
    )
    .action((files: string[], _options, command: Command) =>
      perform(command, async (session) =>
        (await import("./content-add")).contentAdd(session, files),
      ),
    );

  program
    .command("manifest")
    .description("the signed description of one version")
    .command("init <name>")
    .summary("add builds and write their manifest")
    .description("Add the build of each platform and write a manifest that names them.")
    .requiredOption(
      "--platform <platform=file...>",
      "a build and the platform it runs on, such as linux-amd64=./build/app",
    )
    .option("--version <version>", "version of the app", "1.0.0")
    .option("--publisher <org>", "who publishes it (else the publisher this key acts for)")
    .option("--license <spdx>", "SPDX licence expression")
    .option(
      "--requires <mri...>",
      "capabilities that the app depends on; 'MRI >=1.4 <2' says in which versions",
    )
    .option("--output <file>", "where to write it", "manifest.yaml")
    .option("--force", "replace an existing file")
    .action((name: string, options, command: Command) =>
      perform(command, async (session) =>
        (await import("./manifest-init")).manifestInit(session, name, options),
      ),
    );
}
