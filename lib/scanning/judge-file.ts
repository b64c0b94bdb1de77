import type { Platform } from "@hecate/protocol/platform";
import type { FindingRule, FindingView } from "@hecate/protocol/wire/scans";
import { isMadeFor, targetWords } from "#lib/scanning/compare-platform";
import { type ClaimedSource, compareSource } from "#lib/scanning/compare-source";
import type { Observation } from "#lib/scanning/observation";
import { weightOf } from "#lib/scanning/policy";
import type { SecretKind } from "#lib/scanning/secrets";

/** What the signed manifest says of a file. */
export interface Claim {
  readonly platform: Platform;
  readonly source: ClaimedSource | undefined;
  /** Whether it is the first version that the listing ever had. */
  readonly isFirstVersion: boolean;
}

/** What was seen in a file, held against what is claimed of it. */
export function judgeFile(seen: readonly Observation[], claim: Claim): FindingView[] {
  return seen.map((each) => {
    const { rule, text } = findingOf(each, claim);
    return { rule, weight: weightOf(rule, claim.isFirstVersion), text };
  });
}

const formatNames = { elf: "an ELF", "mach-o": "a Mach-O", pe: "a PE" } as const;

const secretNames: Readonly<Record<SecretKind, string>> = {
  "aws-access-key": "AWS access key",
  "github-token": "GitHub token",
  "gitlab-token": "GitLab token",
  "npm-token": "npm token",
  "slack-token": "Slack token",
  "stripe-key": "Stripe live key",
  "private-key": "private key",
};

function findingOf(seen: Observation, claim: Claim): { rule: FindingRule; text: string } {
  switch (seen.is) {
    case "executable":
      return platformFinding(seen, claim);
    case "script":
      return {
        rule: "script",
        text: `A script, run by ${seen.interpreter}; nothing in it is made for one platform only.`,
      };
    case "broken-header":
      return {
        rule: "broken-header",
        text: `It begins like ${formatNames[seen.format]} program, but its headers are damaged.`,
      };
    case "unknown-format":
      return {
        rule: "unknown-format",
        text: "Neither a program of a kind that we know nor a script that names its interpreter.",
      };
    case "packed":
      return { rule: "packed", text: packedWords(seen) };
    case "secret":
      return { rule: "secret", text: secretWords(seen) };
    case "harmful-pattern":
      return {
        rule: "harmful-pattern",
        text: `It holds the texts of a known pattern: ${seen.name}.`,
      };
    case "go-build":
      return sourceFinding(seen, claim);
    case "malware":
      return { rule: "malware", text: `The scanner knows it as ${seen.name}.` };
    case "known-bad":
      return {
        rule: "known-bad",
        text: `An operator put these very bytes down as bad: ${seen.note}`,
      };
  }
}

type Seen<Is extends Observation["is"]> = Extract<Observation, { is: Is }>;

function platformFinding({ format, targets }: Seen<"executable">, { platform }: Claim) {
  const made = `${formatNames[format]} program for ${targetWords(targets)}`;
  return isMadeFor(platform, targets)
    ? ({ rule: "platform-agrees", text: `It is ${made}, as it is offered.` } as const)
    : ({
        rule: "platform-differs",
        text: `It is ${made}, and is offered for ${platform}.`,
      } as const);
}

function packedWords({ by, where }: Seen<"packed">): string {
  return by === "upx"
    ? "Packed with UPX: what it does is hidden from scanners until it runs."
    : `The code in ${where} looks compressed or encrypted: it may hide what it does.`;
}

function secretWords({ kind, count, offset }: Seen<"secret">): string {
  const what = secretNames[kind];
  const others = count > 1 ? `, and ${count - 1} more` : "";
  return `Something of the form of ${/^[An]/.test(what) ? "an" : "a"} ${what} at byte ${offset}${others}.`;
}

function sourceFinding(seen: Seen<"go-build">, { source }: Claim) {
  const { is, text } = compareSource(seen, source);
  return { rule: `source-${is}` as const, text };
}
