import { automaticState } from "@hecate/protocol/reputation/automatic-state";
import { evidenceOf, type Reporter } from "@hecate/protocol/reputation/evidence";
import fc from "fast-check";
import { describe, expect, test } from "vitest";

const rank = { listed: 0, limited: 1, quarantined: 2 };
const runs = { numRuns: 2_000 };
const reporter: fc.Arbitrary<Omit<Reporter, "person">> = fc.record({
  weight: fc.oneof(
    { weight: 8, arbitrary: fc.constant(0) },
    { weight: 1, arbitrary: fc.nat(250) },
    { weight: 1, arbitrary: fc.nat(999) },
  ),
  established: fc.boolean(),
  hasReceipt: fc.boolean(),
  week: fc.nat(30),
  observer: fc.boolean(),
  severe: fc.boolean(),
});
const crowd = fc
  .array(reporter, { maxLength: 40 })
  .map((all) => all.map((each, i): Reporter => ({ ...each, person: `p${i}` })));
const silent = fc.array(fc.nat(50), { maxLength: 40 });
const age = fc.nat(400);

function decide(reporters: readonly Reporter[], silentInstallerCohorts: number[], hours: number) {
  const evidence = evidenceOf({ reporters, silentInstallerCohorts });
  return { evidence, state: automaticState(evidence, { versionAgeHours: hours }).state };
}

describe("an automatic decision", () => {
  test("P5: changes nothing below a weight of 200, and quarantines only from 600 with an observer", () => {
    fc.assert(
      fc.property(crowd, silent, age, (reporters, quiet, hours) => {
        const { evidence, state } = decide(reporters, quiet, hours);
        if (evidence.weight < 200) expect(state).toBe("listed");
        if (evidence.weight < 600 || !evidence.observer) expect(state).not.toBe("quarantined");
      }),
      runs,
    );
  });

  test("P6: is none where nobody has weight, however many they are", () => {
    fc.assert(
      fc.property(crowd, silent, age, (reporters, quiet, hours) => {
        const weightless = reporters.map((each) => ({ ...each, weight: 0 }));
        expect(decide(weightless, quiet, hours).state).toBe("listed");
      }),
      runs,
    );
  });

  test("P7: is none by one person alone, whatever the weight", () => {
    fc.assert(
      fc.property(reporter, silent, age, (one, quiet, hours) => {
        expect(decide([{ ...one, weight: 999, person: "p" }], quiet, hours).state).toBe("listed");
      }),
      runs,
    );
  });

  test("P8: is never weakened by one more who reports, silent before or not", () => {
    fc.assert(
      fc.property(crowd, reporter, silent, age, (reporters, one, quiet, hours) => {
        const more = [...reporters, { ...one, person: "one more" }];
        const before = decide(reporters, [...quiet, 1], hours).state;
        expect(rank[decide(more, [...quiet, 1], hours).state]).toBeGreaterThanOrEqual(rank[before]);
        expect(rank[decide(more, quiet, hours).state]).toBeGreaterThanOrEqual(rank[before]);
      }),
      runs,
    );
  });

  test("P15: never becomes harder by more silent installers, who raise the bar at most twofold", () => {
    fc.assert(
      fc.property(crowd, silent, silent, age, (reporters, quiet, more, hours) => {
        const before = decide(reporters, quiet, hours);
        const after = decide(reporters, [...quiet, ...more], hours);
        expect(rank[after.state]).toBeLessThanOrEqual(rank[before.state]);
        expect(after.evidence.silence).toBeGreaterThanOrEqual(before.evidence.silence);
        expect(after.evidence.silence).toBeLessThanOrEqual(2_000);
      }),
      runs,
    );
  });
});
