import { describe, expect, test } from "vitest";
import { formatMinutes } from "./duration";

describe("a time in words", () => {
  test.each([
    [0, "0 minutes"],
    [1, "1 minute"],
    [119, "119 minutes"],
    [120, "2 hours"],
    [47 * 60, "47 hours"],
    [48 * 60, "2 days"],
  ])("says %s as %s", (minutes, words) => {
    expect(formatMinutes(minutes)).toBe(words);
  });

  test.each([
    [1, "1 Minute"],
    [120, "2 Stunden"],
    [48 * 60, "2 Tage"],
  ])("says %s in German as %s", (minutes, words) => {
    expect(formatMinutes(minutes, "de")).toBe(words);
  });
});
