import { describe, expect, test } from "vitest";
import { evidenceOf, type Reporter } from "./evidence";

const reporter = (person: string, of: Partial<Reporter> = {}): Reporter => ({
  person,
  weight: 0,
  established: false,
  hasReceipt: false,
  week: 1,
  observer: false,
  severe: true,
  ...of,
});
const weighed = (reporters: Reporter[], silent: number[] = []) =>
  evidenceOf({ reporters, silentInstallerCohorts: silent });

describe("evidence", () => {
  test("adds weights, and a tenth of the mass of established users who report", () => {
    const user = { established: true, hasReceipt: true };
    const of = weighed([
      reporter("hunter", { weight: 500 }),
      reporter("a", { ...user, week: 1 }),
      reporter("b", { ...user, week: 2 }),
      reporter("passer-by", { established: true }),
      reporter("newcomer", { hasReceipt: true }),
    ]);
    expect(of).toMatchObject({ weight: 500, reporters: 1, people: 3, evidence: 700 });
  });

  test("lets the crowd add 800 at most", () => {
    const crowd = Array.from({ length: 30 }, (_, week) =>
      reporter(`p${week}`, { established: true, hasReceipt: true, week }),
    );
    expect(weighed(crowd).evidence).toBe(800);
  });

  test.each([
    [0, 1_000],
    [20, 1_500],
    [60, 2_000],
    [1_000, 2_000],
  ])("raises the bar for a silent mass of %i to %i", (weeks, silence) => {
    expect(weighed([], Array(weeks).fill(1)).silence).toBe(silence);
  });

  test("takes no observer for one whose report is beyond their budget", () => {
    const beyond = { weight: 0, observer: true };
    const of = weighed([reporter("observer", beyond), reporter("hunter", { weight: 142 })]);
    expect(of).toMatchObject({ people: 1, observer: false, severe: { observer: false } });
  });

  test("keeps apart what speaks of malware", () => {
    const of = weighed([
      reporter("observer", { weight: 666, observer: true, severe: false }),
      reporter("hunter", { weight: 142 }),
    ]);
    expect(of).toMatchObject({
      observer: true,
      severe: { weight: 142, people: 1, observer: false },
    });
  });
});
