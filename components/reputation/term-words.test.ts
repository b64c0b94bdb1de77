import { personTerms } from "@hecate/protocol/reputation/person-terms";
import { publisherReputation } from "@hecate/protocol/reputation/publisher-reputation";
import { describe, expect, test } from "vitest";
import { inLanguage } from "../../messages/testing/in-language";
import { nameOf, sentenceOf } from "./term-words";

const t = inLanguage("en", "reputation.terms");

const facts = {
  domain: { state: "verified", sinceHour: 0 },
  listedHours: 9_000,
  ratingCohorts: [{ raters: 4, stars: 18 }],
  raterCohorts: [4],
  installCohorts: [9],
  currentVersions: { total: 1, sourceFound: 1, rebuiltOnce: 1, rebuiltTwice: 0, disputed: 0 },
  upheld: [{ version: "1", action: "removal", malware: true, hour: 999 }],
} as const;

const terms = [
  ...publisherReputation(facts, 1_000).terms,
  ...personTerms({ joinedHour: 0, publishers: 1 }, 30),
].map(({ name, inputs }) => ({ name, inputs: { ...inputs } }));

function said(term: Parameters<typeof nameOf>[0] & { inputs: Parameters<typeof sentenceOf>[1] }) {
  const name = nameOf(term);
  const from = name && sentenceOf(name, term.inputs);
  return from && t(`from.${from.key}`, from.values);
}

describe("a term in words", () => {
  test.each(terms)("has a title and a whole sentence for $name", (term) => {
    const name = nameOf(term);
    expect(name && t(`title.${name}`)).toMatch(/^[A-Z]/);
    expect(said(term)).toMatch(/^[A-Z0-9].*\.$/);
    expect(said(term)).not.toMatch(/undefined|NaN/);
  });

  test("speaks of one thing in the singular", () => {
    const [age] = personTerms({ joinedHour: 0, publishers: 1 }, 30);
    expect(said({ name: age.name, inputs: { ...age.inputs } })).toBe("1 day of 7.");
  });
});
