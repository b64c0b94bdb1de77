import { describe, expect, test } from "vitest";
import { parseUrl } from "./parse-url";

describe("a text", () => {
  test("is an address by itself, or from where it stands", () => {
    expect(parseUrl("https://example.com/a")?.pathname).toBe("/a");
    expect(parseUrl("/b", "https://example.com/a")?.href).toBe("https://example.com/b");
  });

  test.each(["", "/b", "https://", "https://exa mple.com"])("is none: %j", (text) => {
    expect(parseUrl(text)).toBeNull();
  });

  test("with letters beyond ASCII stays an address, however often it is asked for", () => {
    const isAlways = Array.from({ length: 20_000 }, () => parseUrl("https://fa\u00df.de/\u00fc"));
    expect(isAlways.every((url) => url?.hostname === "xn--fa-hia.de")).toBe(true);
  });
});
