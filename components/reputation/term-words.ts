import type { ReputationTermView } from "@hecate/protocol/wire/reputation";

type Term = Pick<ReputationTermView, "name" | "inputs">;

interface Words {
  readonly title: string;
  /** What it was worked out of, one sentence. */
  readonly from: (inputs: Term["inputs"]) => string;
}

const milli = (value: number | string | undefined) => (Number(value ?? 0) / 1000).toFixed(1);
const count = (value: number | string | undefined, one: string, many = `${one}s`) =>
  `${value ?? 0} ${Number(value) === 1 ? one : many}`;

const domainStates: Readonly<Record<string, string>> = {
  none: "No domain is verified.",
  "at-risk": "The domain's record was missing at the last check, which halves the points.",
};

/** In plain words, term by term; see docs/reputation.md. */
const wordsByName: Readonly<Record<string, Words>> = {
  domain: {
    title: "Verified domain",
    from: ({ state, months }) =>
      domainStates[String(state)] ?? `Verified, unbroken for ${count(months, "month")}.`,
  },
  standing: {
    title: "Standing",
    from: ({ months }) => `Something was listed for ${count(months, "month")} of 30 days.`,
  },
  quality: {
    title: "Quality",
    from: ({ starsMilli, raterMass }) =>
      `${milli(starsMilli)} stars by raters of a mass of ${milli(raterMass)}.`,
  },
  adoption: {
    title: "Adoption",
    from: ({ installerMass }) => `Installed by people of a mass of ${milli(installerMass)}.`,
  },
  openness: {
    title: "Openness",
    from: ({ currentVersions, sourceFound, rebuiltOnce, rebuiltTwice, disputed }) =>
      `Of ${count(currentVersions, "current version")}: ${sourceFound} with a source revision that was found, ` +
      `${rebuiltOnce} rebuilt by somebody independent, ${rebuiltTwice} by two, ${disputed} disputed.`,
  },
  record: {
    title: "Record",
    from: ({ lostByRemovals, lostByLimits }) =>
      Number(lostByRemovals) + Number(lostByLimits) === 0
        ? "No ruling stands against this publisher."
        : `Rulings that stand took ${milli(lostByRemovals)} points by removals, ${milli(lostByLimits)} by limits.`,
  },
  "malware-cap": {
    title: "Malware was found",
    from: ({ daysLeft }) => `The sum is held at 20 for another ${count(daysLeft, "day")}.`,
  },
  age: { title: "Age of the account", from: ({ days }) => `${count(days, "day")} of 7.` },
  installs: {
    title: "Installs",
    from: ({ publishers }) => `Signed receipts from ${count(publishers, "publisher")} of 3.`,
  },
};

export function termTitle({ name }: Pick<Term, "name">): string {
  return wordsByName[name]?.title ?? name;
}

export function termSentence({ name, inputs }: Term): string {
  return wordsByName[name]?.from(inputs) ?? "";
}
