import { describe, expect, test } from "vitest";
import { nextLook, type SourceStanding, sourceAfter } from "./source";

const at = new Date("2026-11-23T12:00:00Z");
const daysAgo = (days: number) => new Date(at.getTime() - days * 86_400_000);
const found: SourceStanding = {
  state: "revision-found",
  reason: null,
  checkedAt: daysAgo(1),
  answeredAt: daysAgo(1),
};
const declared: SourceStanding = {
  state: "declared",
  reason: null,
  checkedAt: null,
  answeredAt: null,
};
const silent = { is: "unknown", reason: "timeout" } as const;

describe("a source", () => {
  test("is found when its revision was", () => {
    expect(sourceAfter(declared, { is: "revision-found" }, at)).toEqual({
      ...{ state: "revision-found", reason: null, checkedAt: at, answeredAt: at },
    });
  });

  test("stays declared, with the reason, when nobody could be asked", () => {
    const after = sourceAfter(declared, { is: "unknown", reason: "git-missing" }, at);
    expect(after).toEqual({ ...declared, reason: "git-missing", checkedAt: at });
  });

  test("loses nothing at once when nobody could be asked", () => {
    expect(sourceAfter(found, silent, at)).toMatchObject({
      state: "revision-found",
      reason: "timeout",
      answeredAt: found.answeredAt,
    });
  });

  test("is gone after two weeks without an answer", () => {
    const quiet = (days: number) => ({ ...found, answeredAt: daysAgo(days) });
    expect(sourceAfter(quiet(14), silent, at).state).toBe("revision-found");
    expect(sourceAfter(quiet(15), silent, at).state).toBe("gone");
  });

  test("is never gone while it was never there", () => {
    expect(sourceAfter({ ...declared, checkedAt: daysAgo(99) }, silent, at).state).toBe("declared");
  });

  test.each([
    ["gone", "not-found", "gone"],
    ["reachable", "revision-missing", "reachable"],
    ["reachable", "too-large", "revision-found"],
    ["reachable", "fetch-refused", "revision-found"],
  ] as const)("that was found and is now %s (%s) becomes %s", (is, reason, state) => {
    expect(sourceAfter(found, { is, reason }, at)).toMatchObject({ state, reason });
  });

  test("comes back", () => {
    const gone = { ...found, state: "gone" } as const;
    expect(sourceAfter(gone, { is: "revision-found" }, at).state).toBe("revision-found");
  });
});

test("the next look is a period later, more or less, and sooner after silence", () => {
  const after = (...chance: [number]) =>
    nextLook({ is: "revision-found" }, at, 86_400, ...chance).getTime() - at.getTime();
  expect([after(0), after(1)]).toEqual([0.8 * 86_400_000, 1.2 * 86_400_000]);
  expect(nextLook(silent, at, 86_400, 0.5).getTime() - at.getTime()).toBe(3_600_000);
});
