import { limits } from "@hecate/protocol/limits";
import { describe, expect, test } from "vitest";
import { printable } from "#lib/scanning/printable";

describe("what a stranger's file says of itself", () => {
  test("is shown as far as it is short", () => {
    const longest = "x".repeat(limits.scanTextChars);
    expect([printable(longest), printable(`${longest}x`)]).toEqual([longest, longest]);
  });

  test("is shown without what moves the cursor or turns the text around", () => {
    expect(printable("a\u001b[2Jb\u202ec\nd")).toBe("a?[2Jb?c?d");
  });
});
