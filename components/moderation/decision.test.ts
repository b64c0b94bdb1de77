import { conflictWords } from "@hecate/protocol/conflict-words";
import { describe, expect, it } from "vitest";
import { conflictNamed } from "./conflict";
import { isPossible, isWhole, suggested, undecided } from "./decision";

const standing = (
  state: "open" | "closed",
  version: "listed" | "limited" | "removed" | "quarantined",
) => ({ state, versionState: { state: version } });

describe("an action on a case", () => {
  it("makes sense on an open one, but for restoring what is listed", () => {
    expect(isPossible("quarantine", standing("open", "listed"))).toBe(true);
    expect(isPossible("restore", standing("open", "listed"))).toBe(false);
    expect(isPossible("restore", standing("open", "limited"))).toBe(true);
  });

  it("can only be to restore once the case is closed", () => {
    expect(isPossible("restore", standing("closed", "quarantined"))).toBe(true);
    expect(isPossible("limit", standing("closed", "quarantined"))).toBe(false);
  });

  it("cannot restrict what was removed, and can dismiss reports on it", () => {
    expect(isPossible("limit", standing("open", "removed"))).toBe(false);
    expect(isPossible("dismiss", standing("open", "removed"))).toBe(true);
  });
});

describe("what goes with an action", () => {
  it("is the policy that reports name, and that they were right", () => {
    const grounds = { origin: "reports", reasons: ["licence", "malware"] } as const;
    expect(suggested("limit", grounds)).toEqual({ verdict: "upheld", policy: "licence" });
  });

  it("is no policy where they name none", () => {
    const grounds = { origin: "reports", reasons: ["other"] } as const;
    expect(suggested("limit", grounds).policy).toBe("");
  });

  it("is that nothing was broken where it is let off, or what scanners found", () => {
    const letOff = { verdict: "dismissed", policy: "within-the-rules" };
    expect(suggested("dismiss", { origin: "reports", reasons: ["malware"] })).toEqual(letOff);
    expect(suggested("restore", { origin: "scan", reasons: [] }).policy).toBe("scanner-findings");
  });
});

describe("a decision", () => {
  it("is whole with action, policy, reason and statement", () => {
    const whole = {
      ...undecided,
      action: "limit",
      policy: "other",
      reason: "a",
      statement: "b",
    } as const;
    expect(isWhole(whole)).toBe(true);
    expect(isWhole({ ...whole, statement: "  " })).toBe(false);
    expect(isWhole(undecided)).toBe(false);
  });
});

it("every reason not to decide has a name that messages can tell apart", () => {
  expect(Object.values(conflictWords).map(conflictNamed)).toEqual(Object.keys(conflictWords));
});
