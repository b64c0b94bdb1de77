import { describe, expect, it } from "vitest";
import { formatBytes } from "./bytes";
import { formatDay, formatMoment } from "./date";
import { shortDid } from "./did";
import { formatList } from "./list";
import { formatPlatform } from "./platform";
import { sinceWords } from "./since";

describe("a size", () => {
  it.each([
    [0, "0 B"],
    [999, "999 B"],
    [1000, "1 kB"],
    [12_582_912, "12.6 MB"],
    [99_960, "100 kB"],
    [999_600, "1 MB"],
    [268_435_456, "268 MB"],
    [5_000_000_000_000, "5000 GB"],
  ])("of %i bytes reads %s", (bytes, text) => {
    expect(formatBytes(bytes)).toBe(text);
  });
});

it("names are listed as a sentence lists them", () => {
  expect(formatList(["acme-corp", "tide"])).toBe("acme-corp and tide");
  expect(formatList(["acme-corp", "tide", "owl"], "de")).toBe("acme-corp, tide und owl");
});

describe("a day", () => {
  it("is the day in UTC, wherever the server stands", () => {
    expect(formatDay("2026-11-23T23:59:59.000Z")).toBe("23 November 2026");
  });
});

describe("a moment", () => {
  it("is the minute in UTC", () => {
    expect(formatMoment("2026-11-23T17:04:59.000Z")).toBe("23 November 2026 at 17:04 UTC");
  });
});

it("a German page has days, moments, sizes and ages as Germans write them", () => {
  expect(formatDay("2026-11-23T23:59:59.000Z", "de")).toBe("23. November 2026");
  expect(formatMoment("2026-11-23T17:04:59.000Z", "de")).toBe("23. November 2026 um 17:04 UTC");
  expect(formatBytes(12_582_912, "de")).toBe("12,6 MB");
  expect(sinceWords("2026-11-22T23:59:59Z", new Date("2026-11-23T00:00:00Z"), "de")).toBe(
    "gestern",
  );
});

describe("how long ago a day is", () => {
  it.each([
    ["2026-11-23T23:59:59Z", "today"],
    ["2026-11-24T23:59:59Z", "today"],
    ["2026-11-22T23:59:59Z", "yesterday"],
    ["2026-11-10T00:00:00Z", "13 days ago"],
    ["2026-11-09T00:00:00Z", "2 weeks ago"],
    ["2026-09-24T00:00:00Z", "2 months ago"],
    ["2024-11-23T00:00:00Z", "2 years ago"],
  ])("%s is %s", (at, words) => {
    expect(sinceWords(at, new Date("2026-11-23T00:00:00Z"))).toBe(words);
  });
});

describe("a short did", () => {
  it("keeps both ends, which is what people compare", () => {
    const did = "did:key:z6MkhaXgBZDvotDkL5257faiztiGiC2QtKLGpbnnEGta2doK";
    expect(shortDid(did)).toBe("did:key:z6MkhaXg…2doK");
  });

  it("leaves what is short alone", () => {
    expect(shortDid("did:web:hecate.social")).toBe("did:web:hecate.social");
  });
});

describe("a platform", () => {
  it("is named as its users name it", () => {
    expect(formatPlatform("darwin-arm64")).toBe("macOS, ARM 64-bit");
  });

  it("keeps words it does not know", () => {
    expect(formatPlatform("plan9-mips")).toBe("plan9, mips");
  });
});
