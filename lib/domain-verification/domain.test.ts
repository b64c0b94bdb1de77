import { type LookupOutcome, lookupOutcomes } from "@hecate/protocol/wire/domain";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { judgeAnswers, nextLook, type Standing, standingAfter, type Verdict } from "./domain";

const grace = 72 * 3600;

const answer = (outcome: LookupOutcome, confirmed = false) => ({ outcome, confirmed });
const yes = answer("records", true);
const absent = answer("no-name");
const silent = answer("timeout");

describe("the quorum", () => {
  test.each<[string, Verdict, (typeof yes)[]]>([
    ["all of two", "present", [yes, yes]],
    ["two of three, one silent", "present", [yes, yes, silent]],
    ["two of three against one liar", "present", [yes, yes, absent]],
    ["one of two", "unclear", [yes, silent]],
    ["one of two against the other", "unclear", [yes, absent]],
    ["one liar who has seen it, of three", "gone", [yes, absent, absent]],
    ["one who answers no, of three", "unclear", [absent, silent, silent]],
    ["two clean noes of three", "gone", [absent, answer("no-records"), silent]],
    ["others' records only", "gone", [answer("records"), absent]],
    ["an outage", "unclear", [silent, answer("server-failure"), answer("refused")]],
  ])("%s: %s", (_title, verdict, answers) => {
    expect(judgeAnswers(answers)).toBe(verdict);
  });

  test("is never moved by those who do not answer", () => {
    const failing = lookupOutcomes.filter((each) => !/^(records|no-)/.test(each));
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...failing), { minLength: 1 }), (outcomes) => {
        expect(judgeAnswers(outcomes.map((each) => answer(each)))).toBe("unclear");
      }),
    );
  });
});

describe("a domain", () => {
  const start = new Date("2026-01-01T00:00:00Z");
  const hours = (count: number) => new Date(start.getTime() + count * 3_600_000);

  function story(...steps: [Verdict, number][]): string[] {
    let standing: Standing = { state: "pending", verifiedAt: null, atRiskSince: null };
    return steps.map(([verdict, hour]) => {
      standing = standingAfter(standing, verdict, hours(hour), grace);
      return standing.state;
    });
  }

  test("waits until the record is seen", () => {
    expect(story(["gone", 0], ["unclear", 1], ["present", 2])).toEqual([
      "pending",
      "pending",
      "verified",
    ]);
  });

  test("is at risk at once and lapses after the grace", () => {
    expect(story(["present", 0], ["gone", 1], ["gone", 72], ["gone", 73])).toEqual([
      "verified",
      "at-risk",
      "at-risk",
      "lapsed",
    ]);
  });

  test("does not lapse while nobody knows", () => {
    expect(story(["present", 0], ["unclear", 900])).toEqual(["verified", "verified"]);
    expect(story(["present", 0], ["gone", 1], ["unclear", 900])[2]).toBe("at-risk");
  });

  test("is verified again at once, also after a lapse", () => {
    expect(story(["present", 0], ["gone", 1], ["present", 2])[2]).toBe("verified");
    expect(story(["present", 0], ["gone", 1], ["gone", 99], ["present", 100])[3]).toBe("verified");
  });

  test("keeps since when it counts, but not over a lapse", () => {
    const verified: Standing = { state: "verified", verifiedAt: start, atRiskSince: null };
    expect(standingAfter(verified, "present", hours(5), grace).verifiedAt).toEqual(start);
    const lapsed: Standing = { state: "lapsed", verifiedAt: start, atRiskSince: hours(1) };
    expect(standingAfter(lapsed, "present", hours(99), grace).verifiedAt).toEqual(hours(99));
  });

  test("is looked at again after the period, spread by a tenth", () => {
    const look = (state: Standing["state"], verdict: Verdict, chance: number, at = start) =>
      (nextLook({ state, addedAt: start }, verdict, at, 86_400, chance).getTime() - at.getTime()) /
      3_600_000;
    expect(look("verified", "present", 0)).toBeCloseTo(21.6);
    expect(look("verified", "present", 0.5)).toBeCloseTo(24);
    expect(look("at-risk", "gone", 0.5)).toBeCloseTo(1);
    expect(look("verified", "unclear", 0.5)).toBeCloseTo(1);
    expect(look("pending", "gone", 0.5)).toBeCloseTo(1);
    expect(look("pending", "gone", 0.5, hours(200))).toBeCloseTo(24);
  });
});
