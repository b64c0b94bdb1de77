import { describe, expect, it } from "vitest";
import { addressIn, pageWithoutLanguage, withoutLanguage } from "./addresses.mjs";

describe("a link", () => {
  it.each([
    ["/", "/de"],
    ["/?q=sea", "/de?q=sea"],
    ["/search?q=/api/", "/de/search?q=/api/"],
    ["/listings/acme-corp/loan-tui#reviews", "/de/listings/acme-corp/loan-tui#reviews"],
    ["/listings/acme-corp/main.json", "/de/listings/acme-corp/main.json"],
    ["/log?at=3", "/de/log?at=3"],
    ["/feeds#mirrors", "/de/feeds#mirrors"],
    ["/apiary", "/de/apiary"],
    ["/de/search", "/de/search"],
  ])("to %s leads on a German page to %s, on an English one to itself", (href, german) => {
    expect(addressIn("de", href)).toBe(german);
    expect(addressIn("en", href)).toBe(href);
  });

  it.each([
    "#main",
    "",
    "?cursor=x",
    "https://example.com/docs",
    "//example.com/docs",
    "mailto:a@example.com",
    "/api/v1/openapi.json?x=1",
    "/api",
    "/log/checkpoint",
    "/log/tile/0/000",
    "/feeds/updated.atom",
    "/opensearch.xml",
    "/.well-known/did.json",
  ])("to %j, which has no language, stays as it is", (href) => {
    expect(addressIn("de", href)).toBe(href);
  });
});

describe("an address without its language", () => {
  it.each([
    ["/de", "/"],
    ["/de?q=sea", "/?q=sea"],
    ["/de/search?q=sea#top", "/search?q=sea#top"],
    ["/en/docs", "/docs"],
    ["/demo/de", "/demo/de"],
    ["/de-luxe", "/de-luxe"],
    ["/search", "/search"],
  ])("of %s is %s", (path, without) => {
    expect(withoutLanguage(path)).toBe(without);
  });
});

describe("the rewrite of addresses without a language", () => {
  const isRewritten = new RegExp(`^${pageWithoutLanguage.replace(":page", "")}$`);

  it.each(["/search", "/listings/a/b", "/demo", "/log", "/feeds", "/no-such-page"])(
    "takes %s",
    (path) => {
      expect(path).toMatch(isRewritten);
    },
  );

  it.each([
    "/de/search",
    "/en",
    "/api/v1",
    "/_next/static/a.js",
    "/robots.txt",
    "/log/checkpoint",
    "/feeds/new.atom",
  ])("leaves %s alone", (path) => expect(path).not.toMatch(isRewritten));
});
