import { describe, expect, it } from "vitest";
import { parseQuery } from "./parse-query";

describe("a search in an address", () => {
  it("is what the form sends, without the fields left empty", () => {
    const { query } = parseQuery({ q: " loan ", platform: "", sort: "name" });
    expect(query).toEqual({ q: "loan", sort: "name", limit: 24 });
  });

  it("takes the first of a repeated field and no field it does not know", () => {
    const { query, ignored } = parseQuery({ q: ["a", "b"], utm_source: "x", limit: "100" });
    expect(query).toEqual({ q: "a", limit: 24 });
    expect(ignored).toEqual([]);
  });

  it.each([
    ["tag", "NOT a tag"],
    ["sort", "best"],
    ["q", "x".repeat(201)],
    ["cursor", "x".repeat(513)],
  ])("names %s when it makes no sense, and keeps the rest", (field, value) => {
    const { query, ignored } = parseQuery({ platform: "linux-amd64", [field]: value });
    expect(ignored).toEqual([field]);
    expect(query).toEqual({ platform: "linux-amd64", limit: 24 });
  });
});
