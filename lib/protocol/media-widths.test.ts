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

  test("are none that would be as wide or wider", () => {
    const sources = "/media/b-480.webp 480w, /media/b.webp 960w";
    expect(sourcesOf({ url: "/media/b.webp", width: 960 })).toBe(sources);
    expect(sourcesOf({ url: "/media/b.webp", width: 480 })).toBeUndefined();
  });

  test("are none of a picture that is not ours yet", () => {
    expect(sourcesOf({ url: "data:image/png;base64,AA==", width: 2072 })).toBeUndefined();
  });
});
