import { describe, expect, it } from "vitest";
import type { Badge } from "#lib/badges/badge";
import { drawBadge } from "#lib/badges/draw-badge";
import { parseXml } from "#lib/feeds/testing/parse-xml";

const plain: Badge = { label: "hecate", value: "1.0.0", tone: "plain", keeps: "start" };

describe("a badge", () => {
  it("is as wide as what it says, and says it once more as its title", () => {
    const root = parseXml(drawBadge(plain, "acme-corp/loan-tui"));
    expect(root.name).toBe("{http://www.w3.org/2000/svg}svg");
    expect(root.attributes).toMatchObject({
      role: "img",
      width: "118.6",
      "aria-label": "acme-corp/loan-tui: hecate 1.0.0",
    });
    expect(root.children[0]).toMatchObject({ text: "acme-corp/loan-tui: hecate 1.0.0" });
  });

  it("cannot be broken out of", () => {
    const hostile = { ...plain, value: `"/><script>alert(1)</script>\u0000&` };
    const svg = drawBadge(hostile, "<b>'");
    expect(svg).not.toMatch(/<script|<b>/);
    expect(() => parseXml(svg)).not.toThrow();
  });

  it("cuts what is too long: a version at its end, a domain at its beginning", () => {
    const version = drawBadge({ ...plain, value: `1.0.0-${"x".repeat(200)}` }, "a/b");
    expect(version).toContain(`>1.0.0-${"x".repeat(41)}…</text>`);
    const value = `paypal.com.${"x".repeat(200)}.evil.example`;
    const domain = drawBadge({ ...plain, value, keeps: "end" }, "a/b");
    expect(domain).toContain(`>…${"x".repeat(34)}.evil.example</text>`);
    expect(Number(parseXml(domain).attributes.width)).toBeLessThan(450);
    expect(domain).toContain(`<title>a/b: hecate ${value}</title>`);
  });
});
