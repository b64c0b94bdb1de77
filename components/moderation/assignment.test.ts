import { describe, expect, it } from "vitest";
import { inLanguage } from "../../messages/testing/in-language";
import { assignment } from "./assignment";

const now = "2026-11-23T12:00:00.000Z";
const open = { state: "open", assignee: null, conflict: null } as const;
const theirs = (since: string) => ({
  ...open,
  assignee: { handle: "quiet-otter", since, me: false },
});

describe("a case", () => {
  it("can be claimed while it is nobody's", () => {
    expect(assignment(open, now)).toMatchObject({ may: "claim", isTaken: false });
  });

  it("can be released by who works on it", () => {
    const mine = { ...open, assignee: { handle: "me", since: now, me: true } };
    expect(assignment(mine, now).may).toBe("release");
  });

  it("is another's for a day, and can be taken over after it", () => {
    const taken = assignment(theirs("2026-11-22T12:00:01.000Z"), now);
    expect(taken).toMatchObject({ may: null, isTaken: true });
    const t = inLanguage("en", "moderation.assignment");
    expect(t(taken.words.key, taken.words.values)).toBe(
      "quiet-otter works on it, for 24 hours now.",
    );
    const stale = assignment(theirs("2026-11-22T12:00:00.000Z"), now);
    expect(stale).toMatchObject({ may: "claim", isTaken: false });
  });

  it("cannot be claimed by who has a part in it, nor once it is closed", () => {
    expect(assignment({ ...open, conflict: "You reported it" }, now).may).toBeNull();
    expect(assignment({ ...open, state: "closed" }, now).may).toBeNull();
  });
});
