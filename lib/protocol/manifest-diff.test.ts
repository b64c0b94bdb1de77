import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseManifest } from "./manifest";
import { diffManifests, groupAlike, type SignedManifest } from "./manifest-diff";
import { sourceComparison } from "./source-comparison";
import type { ManifestChange } from "./wire/comparison";

const cids = [
  "bafkreidnhejzddmtijqvfhow7pk55pfq55mjpicon7zgq5mld7msvwgxym",
  "bafkreigh2akiscaildcqabsyg3dfr6chu3fgpregiymsck7e7aqa4s52zy",
] as const;
const file = (which: 0 | 1, size = 10) => ({ cid: cids[which], size, sha256: "0".repeat(64) });
const github = "https://github.com/acme/loan-tui";
const rates = "mri:capability:io.macula/acme-corp/rates";

function signed(said: object, by: { signer?: string; root?: string } = {}): SignedManifest {
  const manifest = parseManifest({
    name: "loan-tui",
    version: "1.0.0",
    publisher: "mri:agent:io.macula/acme-corp",
    platforms: { "linux-amd64": file(0) },
    ...said,
  });
  if (!manifest.ok) throw new Error(manifest.refusal.detail);
  return { manifest: manifest.value, signer: "did:key:root", root: "did:key:root", ...by };
}

const source = (repository: string, digit: string) => ({
  source: { repository, revision: digit.repeat(40) },
});

const someFile = fc.constantFrom(file(0), file(1), file(1, 20));
const someManifest = fc
  .record(
    {
      platforms: fc.record(
        { "linux-amd64": someFile, "darwin-arm64": someFile },
        { requiredKeys: ["linux-amd64"] },
      ),
      depends_on: fc.subarray([rates, { mri: `${rates}-fixed`, version: ">=2 <3" }]),
      license: fc.constantFrom("MIT", "Apache-2.0"),
      source: fc
        .constantFrom(source(github, "a"), source(github, "b"), source(`${github}-2`, "b"))
        .map((each) => each.source),
    },
    { requiredKeys: ["platforms"] },
  )
  .chain((said) =>
    fc.constantFrom("did:key:root", "did:key:ci").map((signer) => signed(said, { signer })),
  );

describe("the difference between two manifests", () => {
  it("is none between a manifest and itself, whatever its version is called", () => {
    fc.assert(
      fc.property(someManifest, (one) => {
        expect(diffManifests(one, one)).toEqual([]);
      }),
    );
    expect(diffManifests(signed({}), signed({ version: "2.0.0" }))).toEqual([]);
  });

  it("has before and after swapped when looked at the other way round", () => {
    const swapped = (change: ManifestChange) => {
      return { ...change, before: change.after, after: change.before };
    };
    fc.assert(
      fc.property(someManifest, someManifest, (one, other) => {
        expect(diffManifests(other, one)).toEqual(diffManifests(one, other).map(swapped));
      }),
    );
  });

  it("names what came, went and is another, who answers for it first", () => {
    const before = signed({
      platforms: { "linux-amd64": file(0), "darwin-arm64": file(0) },
      depends_on: [rates],
      license: "MIT",
    });
    const after = signed(
      {
        platforms: { "linux-amd64": file(1, 12), "freebsd-amd64": file(1) },
        depends_on: [{ mri: rates, version: ">=2 <3" }],
        ...source(github, "a"),
      },
      { signer: "did:key:ci" },
    );
    expect(diffManifests(before, after)).toEqual([
      { of: "signer", before: "did:key:root", after: "did:key:ci" },
      { of: "repository", before: null, after: github },
      { of: "revision", before: null, after: "a".repeat(40) },
      { of: "license", before: "MIT", after: null },
      { of: "platform", platform: "linux-amd64", before: file(0), after: file(1, 12) },
      { of: "platform", platform: "darwin-arm64", before: file(0), after: null },
      { of: "platform", platform: "freebsd-amd64", before: null, after: file(1) },
      { of: "dependency", mri: rates, before: { version: null }, after: { version: ">=2 <3" } },
    ]);
  });

  it("is grouped where platforms share one file, and nowhere else", () => {
    const both = { "linux-amd64": file(0), "linux-arm64": file(0), "darwin-arm64": file(1) };
    const groups = groupAlike(diffManifests(signed({ platforms: both }), signed({}))).map((group) =>
      group.map((change) => "platform" in change && change.platform),
    );
    expect(groups).toEqual([["linux-arm64"], ["darwin-arm64"]]);
    const moved = signed({ platforms: { "linux-amd64": file(1), "linux-arm64": file(1) } });
    const from = signed({ platforms: { "linux-amd64": file(0), "linux-arm64": file(0) } });
    expect(groupAlike(diffManifests(from, moved))).toHaveLength(1);
  });
});

describe("the comparison at the source's host", () => {
  it.each([
    [`${github}.git`, `${github}/compare/`],
    [`${github}/`, `${github}/compare/`],
    ["https://gitlab.com/acme/tools/loan", "https://gitlab.com/acme/tools/loan/-/compare/"],
    ["https://codeberg.org/acme/loan", "https://codeberg.org/acme/loan/compare/"],
  ])("of %s is at %s…", (repository, address) => {
    const [before, after] = [source(repository, "a"), source(repository, "b")].map((each) =>
      signed(each),
    ) as [SignedManifest, SignedManifest];
    const revisions = `${"a".repeat(40)}...${"b".repeat(40)}`;
    expect(sourceComparison(before, after)).toBe(address + revisions);
  });

  it.each([
    [
      "a host of its own",
      source("https://git.acme.example/loan", "a"),
      "https://git.acme.example/loan",
    ],
    ["another repository", source(`${github}-fork`, "a"), github],
    ["the same revision", source(github, "b"), github],
    ["no source before", {}, github],
  ])("is not known for %s", (_, before, repository) => {
    const after = source(repository, "b");
    expect(sourceComparison(signed(before), signed(after))).toBeNull();
  });
});
