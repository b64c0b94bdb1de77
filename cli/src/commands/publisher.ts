import { type Command, InvalidArgumentError } from "commander";
import { perform } from "../perform";
import { addRootKeyCommands } from "./publisher-keys";

export function addPublisherCommands(program: Command): void {
  const publisher = program.command("publisher").description("the name that you publish under");

  publisher
    .command("register <org>")
    .summary("claim a name to publish under")
    .description("Claim a name to publish under. Your key becomes its root key.")
    .option("--display-name <name>", "as people write it")
    .option("--description <text>", "one line about you")
    .option("--homepage <url>", "https address")
    .option("--dry-run", "print what would be signed and sent")
    .action((org: string, options, command: Command) =>
      perform(command, async (session) =>
        (await import("./publisher-register")).publisherRegister(session, org, options),
      ),
    );

  publisher
    .command("show [org]")
    .summary("print a publisher's profile and keys")
    .description("Print a publisher's profile and root keys; yours, unless one is named.")
    .action((org: string | undefined, _options, command: Command) =>
      perform(command, async (session) =>
        (await import("./publisher-show")).publisherShow(session, org),
      ),
    );

  publisher
    .command("verify-domain <domain>")
    .summary("show by DNS that a domain is yours")
    .description("Print the DNS record that shows a domain to be yours, and wait until it is seen.")
    .option("--publisher <org>", "which of your publishers, if there are several")
    .option("--no-wait", "print the record and end")
    .option("--interval <seconds>", "between two looks", seconds, 10)
    .option("--dry-run", "print what would be signed and sent")
    .action((domain: string, options, command: Command) =>
      perform(command, async (session) =>
        (await import("./publisher-verify-domain")).verifyDomain(session, domain, options),
      ),
    );

  publisher
    .command("domains [org]")
    .summary("list a publisher's domains and what DNS says of them")
    .description("List a publisher's domains, their state and what each resolver answered last.")
    .option("--doctor <domain>", "look for the mistakes that keep a domain from being verified")
    .action((org: string | undefined, { doctor }: { doctor?: string }, command: Command) =>
      perform(command, async (session) =>
        doctor === undefined
          ? (await import("./publisher-domains")).publisherDomains(session, org)
          : (await import("./publisher-domain-doctor")).domainDoctor(session, org, doctor),
      ),
    );

  addRootKeyCommands(publisher);
}

function seconds(text: string): number {
  if (!/^[1-9]\d{0,4}$/.test(text)) throw new InvalidArgumentError("It is a number of seconds.");
  return Number(text);
}
