import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Cid, cidFromDigest } from "./cid";
import { limits } from "./limits";
import { listingMriOf, type Manifest, manifestCid, parseManifest } from "./manifest";
import { parseManifestText, printManifest } from "./manifest-text";
import { platforms } from "./platform";

const name = fc.stringMatching(/^[a-z][a-z0-9]{1,10}(-[a-z0-9]{1,5})?$/);
const hex = (digits: number) => fc.stringMatching(new RegExp(`^[0-9a-f]{${digits}}$`));
const artifact = fc.record({
  cid: fc
    .tuple(fc.constantFrom("raw", "dag-pb"), fc.uint8Array({ minLength: 32, maxLength: 32 }))
    .map(([codec, digest]): Cid => cidFromDigest(codec, digest)),
  size: fc.integer({ min: 1, max: limits.contentBytes }),
  sha256: hex(64),
});
const capability = fc
  .tuple(name, name)
  .map((names) => `mri:capability:io.macula/${names.join("/")}`);
const buildCommand = fc
  .string({ unit: "grapheme", minLength: 1, maxLength: 40 })
  .map((text) => text.normalize("NFC").trim())
  .filter((text) => text.length > 0 && !/\p{C}|\p{Zl}|\p{Zp}/u.test(text));

const document = fc.record(
  {
    name,
    version: fc.constantFrom("1.0.0", "0.1.0-rc.1", "10.20.30", "1.0.0-1e9"),
    publisher: name.map((org) => `mri:agent:io.macula/${org}`),
    platforms: fc.dictionary(fc.constantFrom(...platforms), artifact, {
      minKeys: 1,
      noNullPrototype: true,
    }),
    depends_on: fc.uniqueArray(
      fc.oneof(
        capability,
        fc.record({ mri: capability, version: fc.constantFrom("<=1.x", ">=2 <3", "*") }),
      ),
      { maxLength: 4, selector: (each) => (typeof each === "string" ? each : each.mri) },
    ),
    source: fc.record(
      {
        repository: fc.webUrl({ validSchemes: ["https"] }),
        revision: hex(40),
        build: buildCommand,
      },
      { requiredKeys: ["repository", "revision"], noNullPrototype: true },
    ),
    license: fc.constantFrom("MIT", "Apache-2.0", "(MIT OR 0BSD)"),
    signature: fc.base64String(),
  },
  { requiredKeys: ["name", "version", "publisher", "platforms"], noNullPrototype: true },
);

function parsed(input: unknown): Manifest {
  const manifest = parseManifest(input);
  if (!manifest.ok) throw new Error(manifest.refusal.detail);
  return manifest.value;
}

describe("a manifest", () => {
  test("prints as YAML that parses to the same manifest", () => {
    fc.assert(
      fc.property(document, (input) => {
        const manifest = parsed(input);
        expect(manifest).toEqual(input);
        expect(parseManifestText(printManifest(manifest))).toEqual({ ok: true, value: manifest });
      }),
    );
  });

  test("is read the same from JSON", () => {
    fc.assert(
      fc.property(document, (input) => {
        const text = new TextEncoder().encode(JSON.stringify(input));
        expect(parseManifestText(text)).toEqual({ ok: true, value: input });
      }),
    );
  });

  test("has a content id that its signature and the order of its fields do not change", async () => {
    await fc.assert(
      fc.asyncProperty(document, fc.string(), async (input, signature) => {
        const turned = Object.fromEntries(Object.entries(input).reverse());
        const cid = await manifestCid(parsed(input));
        expect(await manifestCid(parsed({ ...turned, signature }))).toBe(cid);
      }),
    );
  });

  test("has a content id that any other field changes", async () => {
    await fc.assert(
      fc.asyncProperty(document, document, async (one, other) => {
        const cids = await Promise.all([one, other].map((each) => manifestCid(parsed(each))));
        const [first, second] = [one, other].map(({ signature: _, ...rest }) => rest);
        expect(cids[0] === cids[1]).toBe(JSON.stringify(first) === JSON.stringify(second));
      }),
    );
  });

  test("names the listing that it is a version of", () => {
    fc.assert(
      fc.property(document, (input) => {
        const mri = listingMriOf(parsed(input));
        expect(mri).toBe(`${input.publisher.replace("agent", "capability")}/${input.name}`);
      }),
    );
  });
});

describe("the refusal of a manifest", () => {
  const artifactOf = { cid: "x", size: 1, sha256: "0".repeat(64) };
  const valid = {
    name: "loan-tui",
    version: "1.0.0",
    publisher: "mri:agent:io.macula/acme-corp",
    platforms: {
      "linux-amd64": {
        ...artifactOf,
        cid: "bafkreihdwdcefgh4dqkjv67uzcmw7ojee6xedzdetojuzjevtenxquvyku",
      },
    },
  };

  test.each([
    ["/name", { ...valid, name: "X" }],
    ["/icon", { ...valid, icon: "x" }],
    ["/a~1b~0c", { ...valid, "a/b~c": "x" }],
    ["/platforms/linux-amd64/cid", { ...valid, platforms: { "linux-amd64": artifactOf } }],
    ["/depends_on/1", { ...valid, depends_on: ["mri:capability:io.macula/a/b", "x"] }],
    ["", null],
  ])("points at %s", (at, input) => {
    expect(parseManifest(input)).toMatchObject({ refusal: { code: "manifest-invalid", at } });
  });
});
