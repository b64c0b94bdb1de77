import { describe, expect, it } from "vitest";
import { inOrder, visitorSystem } from "./visitor-system";

describe("the visitor's system", () => {
  it.each([
    ["linux", "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/150.0.0.0"],
    ["darwin", "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 Version/26.0"],
    ["windows", "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:150.0) Gecko/20100101 Firefox/150.0"],
    ["freebsd", "Mozilla/5.0 (X11; FreeBSD amd64; rv:150.0) Gecko/20100101 Firefox/150.0"],
    [null, "Mozilla/5.0 (Linux; Android 15; Pixel 9) Chrome/150.0.0.0 Mobile"],
    [null, "Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) Mobile/15E148"],
    [null, "curl/8.10"],
  ])("is %s for %s", (system, userAgent) => {
    expect(visitorSystem(userAgent)).toBe(system);
  });
});

describe("systems in order", () => {
  const items = ["windows", "plan9", "darwin", "linux"].map((system) => ({ system }));
  const order = (own: string | null) => inOrder(items, own).map(({ system }) => system);

  it("begin with Linux when nothing is known of the visitor", () => {
    expect(order(null)).toEqual(["linux", "darwin", "windows", "plan9"]);
  });

  it("begin with the visitor's own", () => {
    expect(order("windows")).toEqual(["windows", "linux", "darwin", "plan9"]);
  });

  it("stay as they are when the visitor's own is not among them", () => {
    expect(order("freebsd")).toEqual(["linux", "darwin", "windows", "plan9"]);
  });
});
