import { describe, expect, it } from "vitest";
import { docLink, parseDoc, readDocs } from "./read-docs";

describe("a document", () => {
  it("is titled by its heading and summed up by its first paragraph", () => {
    const doc = parseDoc(
      "api",
      "# HTTP API\n\nHow to *ask*: see\n[protocol](protocol.md).\n\nMore.\n",
    );
    expect(doc).toMatchObject({ title: "HTTP API", summary: "How to ask: see protocol." });
  });

  it.each([
    ["protocol.md", "/docs/protocol"],
    ["./api.md#paging", "/docs/api#paging"],
    ["#exit-codes", "#exit-codes"],
    ["https://semver.org", "https://semver.org"],
    ["../lib/protocol/vectors", null],
    ["javascript:alert(1)", null],
  ])("links %s to %s", (href, address) => {
    expect(docLink(href)).toBe(address);
  });
});

describe("the documents", () => {
  it("tell how stars are counted and how moderators rule, which pages link to", async () => {
    const slugs = (await readDocs()).map(({ slug }) => slug);
    expect(slugs).toEqual(expect.arrayContaining(["ratings", "moderation"]));
  });
});
