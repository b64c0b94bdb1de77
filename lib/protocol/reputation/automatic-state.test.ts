import { describe, expect, test } from "vitest";
import { automaticState, needsAttention } from "./automatic-state";
import type { Evidence } from "./evidence";

const old = { versionAgeHours: 1_000 };
const young = { versionAgeHours: 167 };
const evidence = (of: Partial<Evidence>): Evidence => ({
  weight: 0,
  reporters: 2,
  people: 2,
  evidence: of.weight ?? 0,
  silence: 1_000,
  observer: false,
  severe: { weight: of.weight ?? 0, people: of.people ?? 2, observer: of.observer ?? false },
  ...of,
});
const rule = (of: Partial<Evidence>, version = old) => {
  const decision = automaticState(evidence(of), version);
  return `${decision.state}: ${decision.rule}`;
};

describe("open reports alone", () => {
  test("do nothing below a weight of 200, or by one person", () => {
    expect(rule({ weight: 199, evidence: 5_000 })).toBe("listed: too-little");
    expect(rule({ weight: 999, people: 1, observer: true })).toBe("listed: too-little");
  });

  test("quarantine with an observer and a second person", () => {
    expect(rule({ weight: 666, observer: true })).toBe("quarantined: observer-confirmed");
    expect(rule({ weight: 666, observer: true, silence: 1_111 })).toBe("listed: none");
  });

  test("limit at most where they do not speak of malware", () => {
    const severe = { weight: 0, people: 0, observer: false };
    expect(rule({ weight: 900, observer: true, severe })).toBe("limited: observer-other-reason");
    const light = { weight: 599, people: 2, observer: true };
    const mixed = { weight: 900, observer: true, severe: light };
    expect(rule(mixed)).toBe("limited: observer-other-reason");
    expect(rule({ ...mixed, severe: { ...light, weight: 600 } })).toMatch("quarantined");
  });

  test("limit when two weighty people and the crowd agree, however heavy they are", () => {
    expect(rule({ weight: 600, evidence: 1_100 })).toBe("limited: weight-and-crowd");
    expect(rule({ weight: 9_000, evidence: 9_000 })).toBe("limited: weight-and-crowd");
    expect(rule({ weight: 600, evidence: 1_099 })).toBe("listed: none");
    expect(rule({ weight: 600, evidence: 1_100, reporters: 1 })).toBe("listed: none");
  });

  test("limit a version of the last seven days at less", () => {
    expect(rule({ weight: 200, evidence: 500 }, young)).toBe("limited: young-version");
    expect(rule({ weight: 200, evidence: 500 }, { versionAgeHours: 168 })).toBe("listed: none");
  });

  test("page the moderators from a weight of 200", () => {
    expect(needsAttention(evidence({ weight: 200 }))).toBe(true);
    expect(needsAttention(evidence({ weight: 199 }))).toBe(false);
  });
});
