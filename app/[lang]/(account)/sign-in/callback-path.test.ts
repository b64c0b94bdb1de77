import { describe, expect, it } from "vitest";
import { callbackPath } from "./callback-path";

describe("where to go on after signing in", () => {
  it.each(["/", "/listings/acme-corp/loan-tui#reviews", "/search?q=a&b=%2F%2F"])(
    "is %s, a path of our own",
    (path) => {
      expect(callbackPath(path)).toBe(path);
    },
  );

  it.each([
    "https://evil.example/",
    "//evil.example/",
    "/\\evil.example/",
    "\\\\evil.example/",
    "/\t/evil.example/",
    "/.//evil.example/",
    "/..//evil.example/",
    "/%2e//evil.example/",
    "javascript:alert(1)",
    " //evil.example",
    "account",
    "http://own.invalid/search",
    "",
  ])("is never %j, which is not one", (address) => {
    expect(callbackPath(address)).toBe("/account");
  });

  it("is the account when nothing or too much is asked for", () => {
    expect([callbackPath(undefined), callbackPath(["/a", "/b"])]).toEqual(["/account", "/account"]);
  });
});
