import { badgeKinds } from "@hecate/protocol/wire/feeds";
import { beforeEach, describe, expect, test } from "vitest";
import { db } from "#lib/db/client";
import { parseXml, type XmlElement } from "#lib/feeds/testing/parse-xml";
import { aListing } from "#lib/testing/listings";
import { aPublisher, type TestPublisher } from "#lib/testing/publishers";
import { exhaust } from "#lib/testing/rate-limits";
import { ask, refusalOf } from "#lib/testing/requests";
import { provideWorld } from "#lib/testing/route-world";
import { GET } from "./route";

provideWorld();

let acme: TestPublisher;
beforeEach(async () => {
  acme = await aPublisher();
  await aListing(acme);
});

function read(file: string, name = "loan-tui", headers = {}): Promise<Response> {
  const params = { org: "acme-corp", name, file };
  return ask(GET, "GET", `/badges/acme-corp/${name}/${file}`, { params, headers });
}

/** What is drawn: label and value. */
async function words(kind: string): Promise<string[]> {
  return drawn(parseXml(await (await read(`${kind}.svg`)).text()));
}

function drawn({ name, text, children }: XmlElement): string[] {
  return [...(name.endsWith("}text") ? [text] : []), ...children.flatMap(drawn)];
}

async function vouch(domain: string): Promise<void> {
  const verifiedAt = new Date("2026-11-03T10:00:00Z");
  const row = { domain, state: "verified", verifiedAt, dueAt: verifiedAt };
  await db().publisherDomain.create({ data: { ...row, publisherId: acme.publisherId } });
}

describe("GET /badges/{org}/{name}/{file}", () => {
  test("says little of an app that is new, and claims nothing", async () => {
    expect(await Promise.all(badgeKinds.map(words))).toEqual([
      ["hecate", "1.0.0"],
      ["installs", "0"],
      ["stars", "not enough yet"],
      ["domain", "none verified"],
    ]);
  });

  test("says stars with how many gave them, and the domain with since when", async () => {
    await vouch("acme.example");
    const { id: listingId } = await db().listing.findFirstOrThrow();
    const counted = { starsMilli: 4_321, raters: 12, installs: 1234, histogram: [] };
    await db().listingStanding.create({ data: { listingId, ...counted } });
    expect(await Promise.all(badgeKinds.slice(1).map(words))).toEqual([
      ["installs", "1,234"],
      ["stars", "4.3 of 5 by 12"],
      ["verified domain", "acme.example since 2026-11-03"],
    ]);
  });

  test.each([
    ["quarantined", "1.0.0 in quarantine"],
    ["held", "1.0.0 waits for a review"],
    ["removed", "1.0.0 removed"],
  ])("says of what is %s nothing else, whatever is asked", async (state, value) => {
    await vouch("acme.example");
    await db().version.updateMany({ data: { state, stateReason: "It sends keys away." } });
    for (const kind of badgeKinds) expect(await words(kind)).toEqual(["hecate", value]);
  });

  test("says that all was yanked, and that the version is limited", async () => {
    await db().version.updateMany({ data: { state: "limited", stateReason: "It fails." } });
    expect(await words("version")).toEqual(["hecate", "1.0.0 limited"]);
    await db().version.updateMany({
      data: { state: "listed", yankedAt: new Date(), yankReason: "Broken" },
    });
    expect(await words("stars")).toEqual(["hecate", "1.0.0 yanked"]);
  });

  test("may be shown by any site, and is asked for again after minutes", async () => {
    const response = await read("version.svg");
    expect(Object.fromEntries(response.headers)).toMatchObject({
      "content-type": "image/svg+xml",
      "cross-origin-resource-policy": "cross-origin",
      "cache-control": "public, max-age=300, stale-if-error=86400",
    });
    const held = { "if-none-match": response.headers.get("etag") ?? "" };
    expect((await read("version.svg", "loan-tui", held)).status).toBe(304);
    await db().version.updateMany({ data: { version: "2.0.0" } });
    expect((await read("version.svg", "loan-tui", held)).status).toBe(200);
  });

  test("is a picture that says so where nothing is listed, with 404", async () => {
    const response = await read("version.svg", "nothing");
    expect(response.status).toBe(404);
    expect(drawn(parseXml(await response.text()))).toEqual(["hecate", "not listed"]);
    const held = { "if-none-match": response.headers.get("etag") ?? "" };
    expect((await read("version.svg", "nothing", held)).status).toBe(404);
  });

  test.each(["downloads.svg", "version.png", "version", ".svg", "Version.svg"])(
    "is not found at %s",
    async (file) => {
      expect(await refusalOf(await read(file))).toMatchObject({ status: 404, code: "not-found" });
    },
  );

  test("is given out only so often", async () => {
    exhaust("bytes");
    expect((await read("version.svg")).status).toBe(429);
  });
});
