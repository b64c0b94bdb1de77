import { limits } from "@hecate/protocol/limits";
import { beforeEach, describe, expect, test } from "vitest";
import { db } from "#lib/db/client";
import { parseXml, type XmlElement } from "#lib/feeds/testing/parse-xml";
import { putForward } from "#lib/feeds/testing/put-forward";
import { aListing } from "#lib/testing/listings";
import { aPublisher, type TestPublisher } from "#lib/testing/publishers";
import { exhaust } from "#lib/testing/rate-limits";
import { ask, refusalOf } from "#lib/testing/requests";
import { provideWorld } from "#lib/testing/route-world";
import { GET } from "./route";

provideWorld();

const atom = "{http://www.w3.org/2005/Atom}";
const origin = "http://localhost:3000";
let acme: TestPublisher;
beforeEach(async () => {
  acme = await aPublisher();
  await putForward();
});

/** Soon enough for what is signed now to hold. */
function minutesOn(minutes: number): Date {
  return new Date(Date.now() + minutes * 60_000);
}

function read(address: string, headers: Record<string, string> = {}): Promise<Response> {
  const [file = ""] = address.split("?");
  return ask(GET, "GET", `/feeds/${address}`, { params: { file }, headers });
}

async function readAtom(address: string): Promise<XmlElement> {
  return parseXml(await (await read(address)).text());
}

function all({ children }: XmlElement, name: string): XmlElement[] {
  return children.filter((child) => child.name === `${atom}${name}`);
}

function textOf(within: XmlElement, name: string): string | undefined {
  return all(within, name)[0]?.text;
}

function linkOf(feed: XmlElement, rel: string): string | undefined {
  return all(feed, "link").find(({ attributes }) => attributes.rel === rel)?.attributes.href;
}

describe("GET /feeds/new.atom", () => {
  test("is an Atom feed of new apps, newest first", async () => {
    const [first, third] = [minutesOn(1), minutesOn(3)];
    const listing = { description: "Loans & <b>debts</b>, שלום 🏦 \ufffe", tags: ["finance"] };
    await aListing(acme, { name: "loan-tui", listing }, first);
    await aListing(acme, { name: "note-pad" }, minutesOn(2));
    const notes = "Extra <payments>";
    await aListing(acme, { name: "loan-tui", version: "1.1.0", listing, notes }, third);
    const feed = await readAtom("new.atom");
    expect(feed.name).toBe(`${atom}feed`);
    expect(textOf(feed, "id")).toBe(`${origin}/feeds/new.atom`);
    expect(textOf(feed, "updated")).toBe(third.toISOString());
    expect(linkOf(feed, "self")).toBe(`${origin}/feeds/new.atom`);
    expect(all(feed, "entry").map((entry) => textOf(entry, "title"))).toEqual([
      "note-pad 1.0.0",
      "loan-tui 1.1.0",
    ]);
    const [, loan] = all(feed, "entry");
    if (!loan) throw new Error("one entry is missing");
    expect(textOf(loan, "id")).toBe("mri:capability:io.macula/acme-corp/loan-tui");
    expect(textOf(loan, "published")).toBe(first.toISOString());
    expect(textOf(loan, "updated")).toBe(third.toISOString());
    expect(textOf(loan, "summary")).toBe("Loans & <b>debts</b>, שלום 🏦 \ufffd");
    expect(textOf(loan, "content")).toBe(notes);
    expect(linkOf(loan, "alternate")).toBe(`${origin}/listings/acme-corp/loan-tui`);
    expect(all(loan, "category").map(({ attributes }) => attributes.term)).toEqual(["finance"]);
    expect(all(loan, "author").map((author) => textOf(author, "name"))).toEqual(["acme-corp"]);
  });

  test("has a time and no entry while nothing is listed", async () => {
    const feed = await readAtom("new.atom");
    expect(textOf(feed, "updated")).toBe("1970-01-01T00:00:00.000Z");
    expect(all(feed, "entry")).toEqual([]);
  });

  test("goes on at the address it names, once it is full", async () => {
    for (let count = 0; count <= limits.feedEntries; count += 1) {
      await aListing(acme, {
        name: `app-${"abcdefghij"[count % 10]}${"abcdef"[Math.floor(count / 10)]}`,
      });
    }
    const first = await readAtom("new.atom");
    expect(all(first, "entry")).toHaveLength(limits.feedEntries);
    const next = linkOf(first, "next") ?? "";
    const second = await readAtom(next.slice(`${origin}/feeds/`.length));
    expect(all(second, "entry")).toHaveLength(1);
    expect([linkOf(second, "self"), linkOf(second, "next")]).toEqual([next, undefined]);
  });

  test("comes as 304 to who has it, until something is listed", async () => {
    const first = await read("new.atom");
    const held = { "if-none-match": first.headers.get("etag") ?? "" };
    expect((await read("new.atom", held)).status).toBe(304);
    await aListing(acme);
    expect((await read("new.atom", held)).status).toBe(200);
  });

  test.each(["limited", "held", "quarantined", "removed"])(
    "leaves out what is %s",
    async (state) => {
      await aListing(acme);
      await db().version.updateMany({ data: { state } });
      expect(all(await readAtom("new.atom"), "entry")).toEqual([]);
    },
  );

  test("leaves out what was yanked, and whoever is on probation", async () => {
    await aListing(acme);
    await db().version.updateMany({ data: { yankedAt: new Date() } });
    await aListing(await aPublisher("new-here", 2), { name: "note-pad" });
    expect(all(await readAtom("new.atom"), "entry")).toEqual([]);
  });

  test.each([
    ["new.rss", 404, "not-found"],
    [`${"n".repeat(limits.fileNameChars)}.atom`, 404, "not-found"],
    ["newest.atom", 404, "not-found"],
    ["new.atom?cursor=zzz", 400, "invalid-cursor"],
    ["new.atom?limit=1000", 400, "malformed-request"],
  ])("refuses %s", async (address, status, code) => {
    expect(await refusalOf(await read(address))).toMatchObject({ status, code });
  });

  test("refuses who asks too often", async () => {
    exhaust("bytes");
    expect(await refusalOf(await read("new.atom"))).toMatchObject({ status: 429 });
  });
});

describe("GET /feeds/updated.json", () => {
  test("is a JSON Feed of what changed last", async () => {
    const [first, third] = [minutesOn(1), minutesOn(3)];
    await aListing(acme, { name: "loan-tui" }, first);
    await aListing(acme, { name: "note-pad" }, minutesOn(2));
    await aListing(acme, { name: "loan-tui", version: "1.1.0", notes: "Faster" }, third);
    const response = await read("updated.json");
    expect(response.headers.get("content-type")).toBe("application/feed+json");
    expect(await response.json()).toMatchObject({
      version: "https://jsonfeed.org/version/1.1",
      feed_url: `${origin}/feeds/updated.json`,
      items: [
        {
          id: "mri:capability:io.macula/acme-corp/loan-tui",
          url: `${origin}/listings/acme-corp/loan-tui`,
          title: "loan-tui 1.1.0",
          content_text: "Faster",
          date_published: first.toISOString(),
          date_modified: third.toISOString(),
          authors: [{ name: "acme-corp", url: `${origin}/publishers/acme-corp` }],
          tags: ["finance"],
        },
        { title: "note-pad 1.0.0" },
      ],
    });
  });
});
