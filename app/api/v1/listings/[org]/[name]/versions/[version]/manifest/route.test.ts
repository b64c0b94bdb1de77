import { manifestCid, parseManifest } from "@hecate/protocol/manifest";
import { parseManifestText } from "@hecate/protocol/manifest-text";
import { beforeEach, describe, expect, test } from "vitest";
import { aListing, aSubmission } from "#lib/testing/listings";
import { aPublisher, expectOk } from "#lib/testing/publishers";
import { exhaust } from "#lib/testing/rate-limits";
import { ask, refusalOf } from "#lib/testing/requests";
import { provideWorld } from "#lib/testing/route-world";
import { GET } from "./route";

provideWorld();

let listed: Awaited<ReturnType<typeof aListing>>;
beforeEach(async () => {
  listed = await aListing(await aPublisher(), {
    manifest: { source: { repository: "https://git.example/x", revision: "a".repeat(40) } },
  });
});

function get(query = "", headers = {}, version = "1.0.0"): Promise<Response> {
  const path = `/api/v1/listings/acme-corp/loan-tui/versions/${version}/manifest${query}`;
  return ask(GET, "GET", path, {
    params: { org: "acme-corp", name: "loan-tui", version },
    headers,
  });
}

describe("GET …/versions/{version}/manifest", () => {
  test("gives the manifest as it was signed, to be kept for ever", async () => {
    const response = await get();
    expect(response.headers.get("content-type")).toBe("application/json");
    expect(response.headers.get("cache-control")).toContain("immutable");
    const manifest = expectOk(parseManifest(await response.json()));
    expect(await manifestCid(manifest)).toBe(listed.manifestCid);
    expect(manifest.signature).toBeDefined();
  });

  test.each([
    ["?format=yaml", {}],
    ["", { accept: "application/yaml" }],
  ])("gives the same as YAML (%s %j)", async (query, headers) => {
    const response = await get(query, headers);
    expect(response.headers.get("content-type")).toBe("application/yaml");
    const manifest = expectOk(parseManifestText(await response.text()));
    expect(manifest).toEqual(expectOk(parseManifest(await (await get()).json())));
  });

  test("answers 404 for a version that is not listed, 400 for a format that is not known", async () => {
    expect(await refusalOf(await get("", {}, "9.9.9"))).toMatchObject({ status: 404 });
    expect(await refusalOf(await get("?format=toml"))).toMatchObject({ status: 400 });
  });

  test("refuses when too many were asked for", async () => {
    exhaust("read");
    expect((await get()).status).toBe(429);
  });
});

test("a manifest that was never submitted is not given", async () => {
  const { signed } = await aSubmission(await aPublisher(), { version: "3.0.0" });
  expect((await get("", {}, signed.version)).status).toBe(404);
});
