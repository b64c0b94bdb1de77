import type { StateCause, VersionState } from "@hecate/protocol/wire/version-state";
import type { Transaction } from "#lib/db/client";
import { type Concerned, nameOf, statement } from "#lib/notices/statement";
import { tell } from "#lib/notices/tell";

interface StateTold {
  readonly version: Concerned & { readonly publisherId: string };
  readonly to: VersionState;
  readonly cause: StateCause;
  readonly rule: string;
  readonly reason: string | null;
  readonly until: Date | null;
  readonly numbers: Record<string, number> | null;
  readonly at: Date;
}

const words: Readonly<Record<VersionState, { readonly title: string; readonly means: string }>> = {
  listed: { title: "listed again", means: "is listed without any restriction" },
  held: {
    title: "held for review",
    means: "is neither found nor installed until somebody has looked at it",
  },
  limited: {
    title: "limited",
    means: "is off the front page, and installing it asks first",
  },
  quarantined: {
    title: "in quarantine",
    means: "is out of search and feeds and cannot be installed; its page stays and says why",
  },
  removed: { title: "removed", means: "cannot be had any more" },
};

const redress =
  "A moderator looks at it. You will be told what they decide and why, and can appeal that within six months. If nobody decides, a measure with an end steps back by itself. Courts and out-of-court bodies stay open to you.";

/** Tells a publisher that a version is in another state, which no ruling in force put it in. */
export async function tellState(tx: Transaction, told: StateTold): Promise<void> {
  const { version, to, cause, rule, reason, until, numbers, at } = told;
  const { title, means } = words[to];
  const body = statement(version, {
    title: `${nameOf(version)}: ${title}`,
    decision: `Version ${version.version} ${means}.`,
    facts: reason,
    automated: cause !== "ruling",
    rule,
    numbers,
    until: until?.toISOString() ?? null,
    redress: to === "listed" ? "Nothing is left to be done." : redress,
  });
  const { publisherId } = version;
  await tell(tx, [{ to: { publisherId }, kind: "state-changed", body }], at);
}
