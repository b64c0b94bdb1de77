import { beforeEach, describe, expect, test } from "vitest";
import { aListing } from "#lib/testing/listings";
import { aPublisher } from "#lib/testing/publishers";
import { exhaust } from "#lib/testing/rate-limits";
import { ask, refusalOf } from "#lib/testing/requests";
import { provideWorld } from "#lib/testing/route-world";
import { GET } from "./route";

provideWorld();

const requires = "mri:capability:io.macula/acme-corp/loan-origination";
const repository = "https://git.example/loan-tui";
beforeEach(async () => {
  await aListing(await aPublisher(), {
    manifest: {
      depends_on: [requires, { mri: `${requires}-core`, version: ">=2 <3" }],
      source: { repository, revision: "a".repeat(40) },
    },
  });
});

function get(version: string): Promise<Response> {
  const path = `/api/v1/listings/acme-corp/loan-tui/versions/${version}`;
  return ask(GET, "GET", path, { params: { org: "acme-corp", name: "loan-tui", version } });
}

describe("GET /api/v1/listings/{org}/{name}/versions/{version}", () => {
  test("shows what the manifest says, in full", async () => {
    expect(await (await get("1.0.0")).json()).toMatchObject({
      version: "1.0.0",
      license: "Apache-2.0",
      source: { repository, revision: "a".repeat(40), build: null },
      requires: [
        { mri: requires, version: null },
        { mri: `${requires}-core`, version: ">=2 <3" },
      ],
      artifacts: [{ platform: "linux-amd64", size: 3000 }],
      yanked: null,
    });
  });

  test.each(["1.0.1", "v1.0.0", "1", "latest", "1.0.0%00"])(
    "answers 404 for %s",
    async (version) => {
      expect(await refusalOf(await get(version))).toMatchObject({ status: 404, code: "not-found" });
    },
  );

  test("refuses when too many were asked for", async () => {
    exhaust("read");
    expect((await get("1.0.0")).status).toBe(429);
  });
});
