import { describe, expect, it } from "vitest";
import { parseAsked } from "./parse-asked";

describe("what a reader asks of reviews", () => {
  it("is every field that makes sense", () => {
    const asked = { sort: "helpful", stars: "4", version: "1.0.0", counted: "1", cursor: "abc" };
    expect(parseAsked(asked, 20)).toEqual({ ...asked, stars: 4, limit: 20 });
  });

  it("leaves out what makes none, and keeps the rest", () => {
    const asked = { sort: "loudest", stars: "6", version: "one", counted: "yes", tags: "x" };
    expect(parseAsked({ ...asked, cursor: "abc" }, 20)).toEqual({
      sort: "newest",
      cursor: "abc",
      limit: 20,
    });
  });

  it("is the first of a field that is given twice, and nothing of an empty one", () => {
    expect(parseAsked({ stars: ["5", "1"], sort: "" }, 20)).toEqual({
      sort: "newest",
      stars: 5,
      limit: 20,
    });
  });
});
