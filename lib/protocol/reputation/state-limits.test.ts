import { describe, expect, test } from "vitest";
import {
  countsTowardsState,
  heldAfterPredecessor,
  inheritedState,
  restrictsMore,
  timeBoxes,
} from "./state-limits";

const report = { person: "ann", filedHour: 100 };
const fresh = { artifactCids: ["a", "b"], signingKey: "key" };

describe("an automatic state", () => {
  test("falls back after 72 hours, then after 14 days", () => {
    expect(timeBoxes.quarantined).toEqual({ hours: 72, fallsTo: "limited" });
    expect(timeBoxes.limited).toEqual({ hours: 336, fallsTo: "listed" });
  });

  test("is only ever raised by reports", () => {
    expect(restrictsMore("quarantined", "limited")).toBe(true);
    expect(restrictsMore("limited", "limited")).toBe(false);
    expect(restrictsMore("listed", "limited")).toBe(false);
  });

  test("that fell back is not raised again by the same reports", () => {
    const version = { fellBackHour: 100, cleared: null };
    expect(countsTowardsState(report, version, 200)).toBe(false);
    expect(countsTowardsState({ ...report, filedHour: 101 }, version, 200)).toBe(true);
  });

  test("is, for 30 days after a ruling cleared it, no matter of those whose reports it dismissed", () => {
    const version = { fellBackHour: null, cleared: { hour: 50, dismissed: new Set(["ann"]) } };
    expect(countsTowardsState(report, version, 50 + 719)).toBe(false);
    expect(countsTowardsState(report, version, 50 + 720)).toBe(true);
    expect(countsTowardsState({ ...report, person: "bea" }, version, 100)).toBe(true);
  });
});

describe("a new version", () => {
  test("is held within 7 days of its predecessor's quarantine", () => {
    expect(heldAfterPredecessor(100, 100 + 167)).toBe(true);
    expect(heldAfterPredecessor(100, 100 + 168)).toBe(false);
    expect(heldAfterPredecessor(null, 100)).toBe(false);
  });

  test("takes over the hardest state of what shares its artifact or key", () => {
    const limited = { state: "limited", artifactCids: ["b"], signingKey: "other" } as const;
    const removed = { state: "removed", artifactCids: ["z"], signingKey: "key" } as const;
    expect(inheritedState(fresh, [limited])).toBe("limited");
    expect(inheritedState(fresh, [limited, removed])).toBe("removed");
    expect(inheritedState(fresh, [{ ...removed, signingKey: "third" }])).toBe(null);
  });
});
