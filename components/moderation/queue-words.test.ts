import { describe, expect, it } from "vitest";
import { inLanguage } from "../../messages/testing/in-language";
import { ageWords } from "./age-words";
import { milli } from "./milli";
import { queueAddress } from "./queue-address";
import { lastQueue, rememberQueue } from "./queue-memory";
import { whyMessage } from "./why-words";

function whyWords(why: Parameters<typeof whyMessage>[0], language: "en" | "de" = "en") {
  const { key, ...values } = whyMessage(why);
  return inLanguage(language, "moderation.why")(key, values);
}

describe("the place of a case in the queue", () => {
  it("is a sum of its terms", () => {
    const why = [
      { term: "weight", value: 500 },
      { term: "voices", value: 1290 },
    ] as const;
    expect(whyWords(why)).toBe("500 weight + 1290 voices");
  });

  it("is raised by what makes a case urgent", () => {
    const why = [
      { term: "weight", value: 0 },
      { term: "voices", value: 10 },
      { term: "young", value: 200 },
      { term: "unverified", value: 150 },
    ] as const;
    expect(whyWords(why)).toBe(
      "(0 weight + 10 voices) × 2 in its first week × 1.5 without a domain",
    );
    expect(whyWords(why, "de")).toBe(
      "(0 Gewicht + 10 Stimmen) × 2 in der ersten Woche × 1,5 ohne Domain",
    );
    expect(whyWords(why.slice(0, 3))).toBe("(0 weight + 10 voices) × 2 in its first week");
    expect(whyWords([why[1], why[3]])).toBe("(0 weight + 10 voices) × 1.5 without a domain");
  });
});

it("a weight is never shown as a bar that it did not reach", () => {
  expect([milli(599), milli(600), milli(0), milli(1_234_567)]).toEqual([
    "0.59",
    "0.60",
    "0.00",
    "1234.56",
  ]);
  expect(milli(599, "de")).toBe("0,59");
});

it("an age is never less than nothing, whoever's clock is wrong", () => {
  const [early, late] = ["2026-11-23T12:00:00Z", "2026-11-23T17:00:00Z"];
  expect([ageWords(early, late), ageWords(late, early)]).toEqual(["5 hours", "0 minutes"]);
});

describe("the address of the queue", () => {
  it("names what is asked for, and nothing that goes without saying", () => {
    expect(queueAddress({ state: "open", assignee: "anybody", limit: 50 })).toBe("/moderation");
    expect(queueAddress({ state: "closed", assignee: "me", reason: "malware" })).toBe(
      "/moderation?state=closed&assignee=me&reason=malware",
    );
  });

  it("is remembered for the way back, and never leads elsewhere", () => {
    const kept = new Map<string, string>();
    const storage = {
      getItem: (name: string) => kept.get(name) ?? null,
      setItem: (name: string, value: string) => kept.set(name, value),
    } as unknown as Storage;
    expect(lastQueue(storage)).toBe("/moderation");
    rememberQueue(storage, "/moderation?reason=malware");
    expect(lastQueue(storage)).toBe("/moderation?reason=malware");
    rememberQueue(storage, "/moderation.evil.example");
    expect(lastQueue(storage)).toBe("/moderation");
  });
});
