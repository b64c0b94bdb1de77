import { describe, expect, test } from "vitest";
import { markupIn } from "../../messages/testing/markup-in";
import { PublishYours } from "./publish-yours";

describe("where the next listing will stand", () => {
  test("a catalogue without apps is called empty", () => {
    expect(markupIn("en", <PublishYours after="none" />)).toContain("Nothing is listed yet");
  });

  test("one whose apps are all too new to be put forward is not, and leads to them", () => {
    const html = markupIn("en", <PublishYours after="young" />);
    expect(html).not.toContain("Nothing is listed yet");
    expect(html).toContain('href="/search"');
  });
});
