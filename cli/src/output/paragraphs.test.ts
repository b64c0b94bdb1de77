import { expect, test } from "vitest";
import { paragraphs } from "./paragraphs";

test("breaks lines between words to fit the screen, each behind the indent", () => {
  expect(paragraphs("one two three\n\nfour", 10, "  ")).toBe("  one two\n  three\n\n  four");
});

test("leaves a word alone that is wider than the screen", () => {
  expect(paragraphs("a bafkreifjjcie b", 8, "")).toBe("a\nbafkreifjjcie\nb");
});

test("leaves lines whole where there is no screen", () => {
  expect(paragraphs("one two three", Number.POSITIVE_INFINITY, "> ")).toBe("> one two three");
});

test("shows what would move the terminal as plain text", () => {
  expect(paragraphs("a\u001b[2J\rb", 80, "")).toBe("a\ufffd[2J\ufffdb");
});
