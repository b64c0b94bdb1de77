import { type ListingView, listingView } from "@hecate/protocol/wire/listing";
import { nothingSaid } from "@hecate/protocol/wire/standing";
import { plainlyListed } from "@hecate/protocol/wire/version-state";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { contentSecurityPolicy } from "#lib/http/content-security-policy";
import { isFrameworkScript } from "#lib/http/framework-scripts";
import { StructuredData } from "./structured-data";

const at = "2026-11-23T10:00:00.000Z";
const artifact = { cid: "bafk", size: 3000, sha256: "0".repeat(64) };

function aView(overrides: Partial<ListingView> = {}): ListingView {
  return listingView.parse({
    org: "acme-corp",
    name: "loan-tui",
    mri: "mri:capability:io.macula/acme-corp/loan-tui",
    publisher: { mri: "mri:agent:io.macula/acme-corp", displayName: "Acme", verifiedDomain: null },
    description: "Loans",
    tags: ["finance"],
    version: "1.0.0",
    yanked: false,
    license: null,
    platforms: ["linux-amd64"],
    screenshot: null,
    createdAt: at,
    updatedAt: at,
    readme: "",
    homepage: null,
    screenshots: [],
    versions: [],
    current: {
      version: "1.0.0",
      manifestCid: "bafy",
      signer: "did:key:z6Mk",
      publishedAt: at,
      yanked: null,
      state: plainlyListed,
      license: null,
      source: null,
      requires: [],
      artifacts: ["linux-amd64", "linux-arm64", "darwin-arm64"].map((platform) => ({
        platform,
        ...artifact,
      })),
    },
    ...overrides,
  });
}

function rendered(listing: ListingView): string {
  return renderToStaticMarkup(<StructuredData listing={listing} origin="https://hecate.social" />);
}

function dataOf(listing: ListingView) {
  const [, json = ""] =
    /^<script type="application\/ld\+json">(.*)<\/script>$/s.exec(rendered(listing)) ?? [];
  return JSON.parse(json);
}

describe("the structured data of a listing", () => {
  test("names the license by its address in the SPDX list; an expression stays words", () => {
    const mit = "https://spdx.org/licenses/MIT.html";
    expect(dataOf(aView({ license: "MIT" })).license).toBe(mit);
    expect(dataOf(aView({ license: "MIT OR ISC" })).license).toBe("MIT OR ISC");
  });

  test("describes the app", () => {
    expect(dataOf(aView())).toMatchObject({
      "@context": "https://schema.org",
      "@type": "SoftwareApplication",
      name: "loan-tui",
      softwareVersion: "1.0.0",
      operatingSystem: "Linux, macOS",
      url: "https://hecate.social/listings/acme-corp/loan-tui",
    });
  });

  test("tells stars only where enough people gave some", () => {
    expect(dataOf(aView())).not.toHaveProperty("aggregateRating");
    const standing = { ...nothingSaid, stars: 4.321, raters: 12 };
    expect(dataOf(aView({ standing })).aggregateRating).toMatchObject({
      ratingValue: 4.321,
      ratingCount: 12,
    });
  });

  test("cannot be ended by what a stranger wrote, and gives it back as it was", () => {
    const description = "</script><script>alert(1)</script><!-- & ' \" שלום 🏦";
    const html = rendered(aView({ description }));
    expect(html.match(/<\/?script|<!--/gi)).toEqual(["<script", "</script"]);
    expect(dataOf(aView({ description })).description).toBe(description);
  });

  test("is never blessed to run", () => {
    const runs = (script: string) => isFrameworkScript(script, []);
    const description = 'self.__next_f.push([1,"x"])';
    expect(contentSecurityPolicy(rendered(aView({ description })), runs)).toMatch(
      /script-src 'self'$/,
    );
  });
});
