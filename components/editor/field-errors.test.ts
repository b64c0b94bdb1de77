import { limits } from "@hecate/protocol/limits";
import { describe, expect, test } from "vitest";
import { inLanguage } from "../../messages/testing/in-language";
import { fieldErrors } from "./field-errors";

const before = {
  description: "Loans",
  tags: "finance money",
  readme: "",
  homepage: "",
  pictures: [],
  recordings: [],
};

const t = inLanguage("en", "editor.form.error");

describe("beside a field stands", () => {
  test("nothing when the service would take it", () => {
    expect(fieldErrors({ ...before, homepage: "https://a.example/" })).toEqual({});
  });

  test.each([
    ["description", "  ", "This is empty."],
    ["description", "x".repeat(limits.descriptionChars + 1), "This is longer than 300 characters."],
    ["description", "a\u202eb", "This holds control, bidirectional or zero-width characters."],
    ["tags", "ok Bad_Tag", "“Bad_Tag” is not lower-case words joined by hyphens."],
    ["tags", "x".repeat(limits.tagChars + 1), `“${"x".repeat(25)}” is longer than 24 characters.`],
    ["tags", "a b c d e f g h i j k", "These are more than 10 tags."],
    ["homepage", "http://a.example", "This is not an https URL."],
    ["homepage", `https://a.example/${"x".repeat(300)}`, "This is longer than 300 characters."],
    ["readme", "é".repeat(limits.readmeBytes / 2 + 1), "This exceeds 262144 bytes."],
  ] as const)("why %s would be refused", (field, value, words) => {
    const { [field]: error, ...others } = fieldErrors({ ...before, [field]: value });
    expect(error && t(error.kind, error.facts)).toBe(words);
    expect(others).toEqual({});
  });
});
