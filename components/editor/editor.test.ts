import { limits } from "@hecate/protocol/limits";
import { draftOf, editOf, mergeDraft, type Opened } from "@hecate/protocol/listing-draft";
import { describe, expect, test } from "vitest";
import { fieldErrors } from "./field-errors";

const picture = (cid: string) => ({ cid, url: `/media/${cid}.webp`, width: 1, height: 1 });
const opened: Opened = {
  edition: "e",
  words: {
    description: "Loans",
    tags: ["finance", "money"],
    readme: "# Loans\r\n\r\nMore",
    homepage: null,
  },
  pictures: [picture("one"), picture("two")],
};
const before = draftOf(opened);

describe("an edit", () => {
  test("is empty as long as nothing differs, however tags are set apart and lines end", () => {
    expect(editOf(opened, { ...before, tags: " finance,  money ," })).toEqual({});
  });

  test("holds only what differs, in the protocol's words", () => {
    const draft = { ...before, tags: "a,b a", homepage: " https://a.example ", readme: "x" };
    expect(editOf(opened, { ...draft, pictures: before.pictures.toReversed() })).toEqual({
      tags: ["a", "b"],
      homepage: "https://a.example",
      readme: "x",
      screenshots: ["two", "one"],
    });
  });

  test("takes an address away when its field is emptied", () => {
    const words = { ...opened.words, homepage: "https://a.example" };
    const had = { ...opened, words };
    expect(editOf(had, { ...draftOf(had), homepage: "" })).toEqual({ homepage: null });
  });
});

describe("a draft that meets a listing that changed", () => {
  const now = { ...before, tags: "other", readme: "theirs" };

  test("takes over what it had not touched, and keeps its own words", () => {
    const merged = mergeDraft(before, now, { ...before, description: "Mine" });
    expect(merged).toEqual({ draft: { ...now, description: "Mine" }, clashes: [] });
  });

  test("names what both changed, and keeps its own there", () => {
    const merged = mergeDraft(before, now, { ...before, readme: "mine", tags: "other" });
    expect(merged).toEqual({ draft: { ...now, readme: "mine" }, clashes: ["readme"] });
  });
});

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
    expect(fieldErrors({ ...before, [field]: value })).toEqual({ [field]: words });
  });
});
