import { personTerms } from "@hecate/protocol/reputation/person-terms";
import { publisherReputation } from "@hecate/protocol/reputation/publisher-reputation";
import { describe, expect, test } from "vitest";
import { termSentence, termTitle } from "./term-words";

const facts = {
  domain: { state: "verified", sinceHour: 0 },
  listedHours: 9_000,
  ratingCohorts: [{ raters: 4, stars: 18 }],
  installCohorts: [9],
  currentVersions: { total: 1, sourceFound: 1, rebuiltOnce: 1, rebuiltTwice: 0, disputed: 0 },
  upheld: [{ version: "1", action: "removal", malware: true, hour: 999 }],
} as const;

const terms = [
  ...publisherReputation(facts, 1_000).terms,
  ...personTerms({ joinedHour: 0, publishers: 1 }, 30),
].map(({ name, inputs }) => ({ name, inputs: { ...inputs } }));

describe("a term in words", () => {
  test.each(terms)("has a title and a whole sentence for $name", (term) => {
    expect(termTitle(term)).not.toBe(term.name);
    expect(termSentence(term)).toMatch(/^[A-Z0-9].*\.$/);
    expect(termSentence(term)).not.toMatch(/undefined|NaN/);
  });

  test("speaks of one thing in the singular", () => {
    const [age] = personTerms({ joinedHour: 0, publishers: 1 }, 30);
    expect(termSentence({ name: age.name, inputs: { ...age.inputs } })).toBe("1 day of 7.");
  });
});
