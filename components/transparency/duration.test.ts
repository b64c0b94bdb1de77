import { describe, expect, test } from "vitest";
import { formatMinutes } from "./duration";

describe("a time in words", () => {
  test.each([
    [null, "none yet"],
    [0, "0 minutes"],
    [1, "1 minute"],
    [119, "119 minutes"],
    [120, "2 hours"],
    [47 * 60, "47 hours"],
    [48 * 60, "2 days"],
  ])("says %s as %s", (minutes, words) => {
    expect(formatMinutes(minutes)).toBe(words);
  });
});
