import { describe, expect, test } from "vitest";
import { draftOf, editOf, mergeDraft, type Opened } from "./listing-draft";

const picture = (cid: string) => ({ cid, url: `/media/${cid}.webp`, width: 1, height: 1 });
const cast = (cid: string) => ({ cid, title: null, seconds: 1, bytes: 1 });
const opened: Opened = {
  edition: "e",
  words: {
    description: "Loans",
    tags: ["finance", "money"],
    readme: "# Loans\r\n\r\nMore",
    homepage: null,
  },
  pictures: [picture("one"), picture("two")],
  recordings: [cast("three"), cast("four")],
};
const before = draftOf(opened);

describe("an edit", () => {
  test("is empty as long as nothing differs, however tags are set apart and lines end", () => {
    expect(editOf(opened, { ...before, tags: " finance,  money ," })).toEqual({});
  });

  test("holds only what differs, in the protocol's words", () => {
    const draft = { ...before, tags: "a,b a", homepage: " https://a.example ", readme: "x" };
    const pictures = before.pictures.toReversed();
    const recordings = before.recordings.slice(1);
    expect(editOf(opened, { ...draft, pictures, recordings })).toEqual({
      tags: ["a", "b"],
      homepage: "https://a.example",
      readme: "x",
      screenshots: ["two", "one"],
      recordings: ["four"],
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
