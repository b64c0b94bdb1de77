import { parseManifest } from "@hecate/protocol/manifest";
import { describe, expect, test } from "vitest";
import { compare, measure } from "./compare-file";

const hello = await measure(new TextEncoder().encode("hello world\n"));
const other = await measure(new TextEncoder().encode("hello worlds\n"));

function platformsOf(artifact: object) {
  const manifest = parseManifest({
    name: "loan-tui",
    version: "1.0.0",
    publisher: "mri:agent:io.macula/acme-corp",
    platforms: { "linux-amd64": { ...hello, ...artifact }, "windows-amd64": other },
  });
  if (!manifest.ok) throw new Error(manifest.refusal.detail);
  return manifest.value.platforms;
}

test("a file is measured as sha256sum and ipfs add measure it", () => {
  expect(hello).toEqual({
    size: 12,
    sha256: "a948904f2f0f479b8f8197694b30184b0d2ed1c1cd2a1ec0fb85d299a192a447",
    cid: "bafkreifjjcie6lypi6ny7amxnfftagclbuxndqonfipmb64f2km2devei4",
  });
});

describe("a file is, of each platform's", () => {
  test.each([
    ["the same", {}, "same"],
    ["the same bytes cut another way", { cid: other.cid }, "same-bytes"],
    ["another by its sha256", { sha256: other.sha256 }, "another"],
    ["another by its size", { size: 11 }, "another"],
  ])("%s", (_, artifact, likeness) => {
    expect(compare(hello, platformsOf(artifact))).toEqual([
      { platform: "linux-amd64", likeness },
      { platform: "windows-amd64", likeness: "another" },
    ]);
  });
});
