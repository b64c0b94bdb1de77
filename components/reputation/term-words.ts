import type { ReputationTermView } from "@hecate/protocol/wire/reputation";

type Term = Pick<ReputationTermView, "name" | "inputs">;

/** What has a title at `reputation.terms.title`, in the order of docs/reputation.md. */
const names = [
  "domain",
  "standing",
  "quality",
  "adoption",
  "openness",
  "record",
  "malware-cap",
  "age",
  "installs",
] as const;

type TermName = (typeof names)[number];

interface Sentence {
  /** At `reputation.terms.from`. */
  readonly key: TermName | "no-domain" | "domain-at-risk" | "record-lost";
  readonly values: Readonly<Record<string, number>>;
}

/** The name of a term that has words. */
export function nameOf(term: Pick<Term, "name">): TermName | undefined {
  return names.find((name) => name === term.name);
}

/** What a term was worked out of. */
export function sentenceOf(name: TermName, inputs: Term["inputs"]): Sentence {
  const count = (key: string) => Number(inputs[key] ?? 0);
  const milli = (key: string) => count(key) / 1000;
  switch (name) {
    case "domain":
      return { key: domainKey(String(inputs.state)), values: { months: count("months") } };
    case "standing":
      return { key: name, values: { months: count("months") } };
    case "quality":
      return { key: name, values: { stars: milli("starsMilli"), mass: milli("raterMass") } };
    case "adoption":
      return { key: name, values: { mass: milli("installerMass") } };
    case "openness": {
      const [sourceFound, disputed] = [count("sourceFound"), count("disputed")];
      const [rebuiltOnce, rebuiltTwice] = [count("rebuiltOnce"), count("rebuiltTwice")];
      const total = count("currentVersions");
      return { key: name, values: { total, sourceFound, rebuiltOnce, rebuiltTwice, disputed } };
    }
    case "record": {
      const [removals, limits] = [milli("lostByRemovals"), milli("lostByLimits")];
      const key = removals + limits === 0 ? "record" : "record-lost";
      return { key, values: { removals, limits } };
    }
    case "malware-cap":
      return { key: name, values: { days: count("daysLeft") } };
    case "age":
      return { key: name, values: { days: count("days") } };
    case "installs":
      return { key: name, values: { publishers: count("publishers") } };
  }
}

function domainKey(state: string) {
  if (state === "none") return "no-domain";
  return state === "at-risk" ? "domain-at-risk" : "domain";
}
