import { describe, expect, test } from "vitest";
import { markupIn } from "../../messages/testing/markup-in";
import { NothingFound } from "./nothing-found";

const found = { limit: 24 };

function said(query: { q?: string }): string {
  const html = markupIn(
    "en",
    <NothingFound query={{ ...found, ...query }} why={undefined} tags={[]} />,
  );
  return html.replaceAll(/<[^>]+>/g, " ").replaceAll(/\s+/g, " ");
}

describe("a search that finds nothing", () => {
  test("says that an operator with an impossible value was searched for as words", () => {
    expect(said({ q: "platform:amiga" })).toContain("platform:amiga is no filter");
    expect(said({ q: "loan" })).not.toContain("is no filter");
  });

  test("leads to all apps, unless all apps is what was asked for", () => {
    expect(said({ q: "loan" })).toContain("See all apps");
    expect(said({})).not.toContain("See all apps");
    expect(said({})).toContain("Nothing is listed yet");
  });
});
