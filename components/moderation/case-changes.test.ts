import { plainlyListed } from "@hecate/protocol/wire/version-state";
import { describe, expect, it } from "vitest";
import { inLanguage } from "../../messages/testing/in-language";
import { caseChanges, type SeenCase } from "./case-changes";

const seen: SeenCase = {
  revision: 1,
  state: "open",
  assignee: null,
  versionState: plainlyListed,
  reportItems: [],
  rulings: [],
};
const report = (id: string, state: "open" | "retracted" = "open") =>
  ({ id, state, reason: "malware", reporter: { handle: "quiet-otter" } }) as const;
const ruling = (state: "proposed" | "in-force" | "undone") =>
  ({ id: "r", state, action: "limit", moderator: { handle: "calm-heron" } }) as const;
const english = {
  t: inLanguage("en", "moderation.caseChanges"),
  reasons: inLanguage("en", "moderation.reason"),
  actions: inLanguage("en", "moderation.action"),
  states: inLanguage("en", "moderation.state"),
};
const later = (change: object) => caseChanges(seen, { ...seen, revision: 2, ...change }, english);

describe("what changed on a case", () => {
  it("is nothing where only its number did, or one's own claim", () => {
    const mine = { handle: "me", since: "2026-11-23T12:00:00Z", me: true };
    expect(later({})).toEqual([]);
    expect(later({ assignee: mine })).toEqual([]);
  });

  it("is a report that came in, and one that was taken back", () => {
    expect(later({ reportItems: [report("a")] })).toEqual([
      "A report came in: malware, by quiet-otter.",
    ]);
    const tip = { ...report("b"), reporter: null };
    expect(later({ reportItems: [tip] })).toEqual(["A report came in: malware, by nobody named."]);
    const before = { ...seen, reportItems: [report("a")] } as unknown as SeenCase;
    const after = { ...seen, reportItems: [report("a", "retracted")] } as unknown as SeenCase;
    expect(caseChanges(before, after, english)).toEqual(["1 report taken back."]);
  });

  it("is another's claim, ruling and what it did to the version", () => {
    const assignee = { handle: "calm-heron", since: "2026-11-23T12:00:00Z", me: false };
    const versionState = { ...plainlyListed, state: "limited" };
    const ruled = { rulings: [ruling("in-force")], state: "closed", versionState, assignee };
    expect(later(ruled)).toEqual([
      "calm-heron: Limit, in force.",
      "calm-heron claimed the case.",
      "The version went from listed to limited.",
      "The case is closed.",
    ]);
  });

  it("tells a proposal from a ruling, and one that was taken back", () => {
    expect(later({ rulings: [ruling("proposed")] })).toEqual(["calm-heron: Limit, proposed."]);
    expect(later({ rulings: [ruling("undone")] })).toEqual(["calm-heron: Limit, taken back."]);
  });
});
