import type { Command } from "commander";
import { perform } from "../perform";

/** `hecate publisher keys …` */
export function addRootKeyCommands(publisher: Command): void {
  const keys = publisher.command("keys").description("the root keys of a publisher");

  keys
    .command("list [org]")
    .summary("list a publisher's root keys and check their history")
    .description("List a publisher's root keys, and check that each rests on the ones before.")
    .action((org: string | undefined, _options, command: Command) =>
      perform(command, async (session) =>
        (await import("./publisher-keys-list")).publisherKeysList(session, org),
      ),
    );

  keys
    .command("accept <org>")
    .summary("say, with a new key, that it is to be a root key")
    .description("Say, with the key of this machine, that it is to be a root key of a publisher.")
    .action((org: string, _options, command: Command) =>
      perform(command, async (session) =>
        (await import("./publisher-keys-accept")).publisherKeysAccept(session, org),
      ),
    );

  change(keys, "add", "add a root key", "Add a root key beside those there are.")
    .requiredOption("--accepted <signature>", "what `publisher keys accept` printed with that key")
    .action(changing("add"));
  change(
    keys,
    "rotate",
    "let another key take this one's place",
    "Add a root key and retire yours.",
  )
    .requiredOption("--accepted <signature>", "what `publisher keys accept` printed with that key")
    .action(changing("rotate"));
  change(
    keys,
    "retire",
    "retire a root key, for ever",
    "Retire a root key. It never returns.",
  ).action(changing("retire"));
}

function change(keys: Command, kind: string, summary: string, description: string): Command {
  return keys
    .command(`${kind} <did>`)
    .summary(summary)
    .description(description)
    .option("--publisher <org>", "of this publisher (else the one this key acts for)")
    .option("--dry-run", "print what would be signed and sent");
}

function changing(kind: "add" | "rotate" | "retire") {
  return (did: string, options: object, command: Command) =>
    perform(command, async (session) =>
      (await import("./publisher-keys-change")).publisherKeysChange(session, kind, did, options),
    );
}
