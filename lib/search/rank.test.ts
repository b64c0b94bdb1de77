import { parseSearch } from "@hecate/protocol/search-query";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Candidate, rank, rankAll } from "#lib/search/rank";
import { fields } from "#lib/search/text-query";

const plain: Candidate = {
  id: "0",
  name: "hex-view",
  fields: [null],
  likeness: 0,
  starsMilli: 0,
  installMass: 0,
  verified: false,
};

const points = (candidate: Partial<Candidate>, text: string) =>
  rank({ ...plain, ...candidate }, parseSearch(text)).points;

describe("the points of a listing", () => {
  it.each([
    ["A", 40],
    ["B", 24],
    ["C", 12],
    ["D", 4],
    [null, 0],
  ] as const)("by a word in field %s are %i", (field, expected) => {
    expect(points({ fields: [field] }, "loan")).toBe(expected);
  });

  it("share out the words' part among the words", () => {
    expect(points({ fields: ["A", "C"] }, "loan bank")).toBe(26);
  });

  it("are 100 for the name itself, however it is hyphenated", () => {
    for (const text of ["loan-tui", "loantui", "loan tui", "LOAN-TUI"]) {
      expect(points({ name: "loan-tui" }, text)).toBeGreaterThanOrEqual(100);
    }
    expect(points({ name: "loan-tui" }, "loan")).toBe(15);
  });

  it("grow with installs, up to ten, and go with the stars either way", () => {
    expect(points({ installMass: 1_000 }, "x")).toBe(0.5);
    expect(points({ installMass: 2_000_000_000 }, "x")).toBe(10);
    expect(points({ starsMilli: 5_000 }, "x")).toBe(5);
    expect(points({ starsMilli: 1_000 }, "x")).toBe(-5);
  });

  it("are the sum of the terms, of which each says what it is for", () => {
    const all = { fields: ["C" as const], likeness: 0.25, starsMilli: 4_200, verified: true };
    expect(rank({ ...plain, ...all, installMass: 3_000 }, parseSearch("hex"))).toEqual({
      points: 39,
      terms: [
        { name: "“hex” in description", points: 12 },
        { name: "the name begins so", points: 15 },
        { name: "the name looks like it", points: 5 },
        { name: "installs", points: 1 },
        { name: "stars", points: 3 },
        { name: "a verified domain", points: 3 },
      ],
    });
  });
});

const candidate = fc.record({
  id: fc.uuid(),
  name: fc.constantFrom("loan", "loan-tui", "l0an", "bank", "loan-planner"),
  fields: fc.array(fc.constantFrom(...fields, null), { minLength: 1, maxLength: 1 }),
  likeness: fc.double({ min: 0, max: 1, noNaN: true }),
  starsMilli: fc.oneof(fc.constant(0), fc.integer({ min: 1_000, max: 5_000 })),
  installMass: fc.nat(2_000_000_000),
  verified: fc.boolean(),
});

describe("ranking", () => {
  it("puts the exact name first, whatever others have", () => {
    fc.assert(
      fc.property(fc.array(candidate, { minLength: 1 }), (others) => {
        const exact = { ...plain, id: "e", name: "loan-tui", starsMilli: 1_000 };
        const rest = others.filter(({ name }) => name !== "loan-tui");
        const [first] = rankAll([...rest, exact], parseSearch("loan-tui"));
        expect(first?.candidate.id).toBe("e");
      }),
    );
  });

  it("does not depend on the order in which candidates come", () => {
    fc.assert(
      fc.property(fc.uniqueArray(candidate, { selector: ({ id }) => id }), (all) => {
        const query = parseSearch("loan");
        expect(rankAll([...all].reverse(), query)).toEqual(rankAll(all, query));
      }),
    );
  });
});
