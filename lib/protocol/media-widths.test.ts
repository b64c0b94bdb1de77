import { describe, expect, test } from "vitest";
import { sourcesOf } from "./media-widths";

describe("the sources of an image", () => {
  test("are its narrower copies and itself", () => {
    expect(sourcesOf({ url: "/media/bafkreia.webp", width: 2072 })).toBe(
      [
        "/media/bafkreia-480.webp 480w",
        "/media/bafkreia-960.webp 960w",
        "/media/bafkreia-1600.webp 1600w",
        "/media/bafkreia.webp 2072w",
      ].join(", "),
    );
  });

  test.each([
    [960, "/media/b-480.webp 480w, /media/b.webp 960w"],
    [40, "/media/b.webp 40w"],
  ])("at %i pixels are none that would be as wide or wider", (width, sources) => {
    expect(sourcesOf({ url: "/media/b.webp", width })).toBe(sources);
  });
});
