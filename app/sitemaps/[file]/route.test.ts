import { nilId } from "@hecate/protocol/wire/feeds";
import { describe, expect, test } from "vitest";
import { db } from "#lib/db/client";
import { printSitemap } from "#lib/feeds/print-sitemap";
import { findNextStart } from "#lib/feeds/store";
import { parseXml } from "#lib/feeds/testing/parse-xml";
import { aListing } from "#lib/testing/listings";
import { aPublisher } from "#lib/testing/publishers";
import { exhaust } from "#lib/testing/rate-limits";
import { ask, refusalOf } from "#lib/testing/requests";
import { provideWorld } from "#lib/testing/route-world";
import { alternatesOf } from "../../alternates";
import { GET as getIndex } from "../../sitemap.xml/route";
import { GET } from "./route";

provideWorld();

const origin = "http://localhost:3000";

function read(file: string, headers: Record<string, string> = {}): Promise<Response> {
  return ask(GET, "GET", `/sitemaps/${file}`, { params: { file }, headers });
}

async function addressesOf(response: Response): Promise<string[]> {
  const { children } = parseXml(await response.text());
  return children.map((each) => each.children[0]?.text ?? "");
}

describe("GET /sitemap.xml", () => {
  test("names files that hold every page once", async () => {
    await aListing(await aPublisher());
    const files = await addressesOf(await ask(getIndex, "GET", "/sitemap.xml"));
    const held = await Promise.all(
      files.map((file) => read(file.slice(`${origin}/sitemaps/`.length)).then(addressesOf)),
    );
    const addresses = held.flat();
    expect(addresses).toContain(`${origin}/`);
    expect(addresses).toContain(`${origin}/publishers/acme-corp`);
    expect(addresses).toContain(`${origin}/listings/acme-corp/loan-tui`);
    expect(new Set(addresses).size).toBe(addresses.length);
  });
});

describe("GET /sitemaps/{file}", () => {
  const first = `listings-${nilId}.xml`;

  test("holds the pages that are always there, each document and each problem among them", async () => {
    const addresses = await addressesOf(await read("pages.xml"));
    const some = ["/publishers", "/tags", "/feeds", "/docs/protocol", "/problems/not-found"];
    expect(addresses).toEqual(expect.arrayContaining(some.map((path) => origin + path)));
    expect(new Set(addresses).size).toBe(addresses.length);
  });

  test("says when a listing changed, and comes as 304 to who has it", async () => {
    await aListing(await aPublisher());
    const { updatedAt } = await db().listing.findFirstOrThrow();
    const response = await read(first);
    const held = { "if-none-match": response.headers.get("etag") ?? "" };
    expect(await response.text()).toContain(`<lastmod>${updatedAt.toISOString()}</lastmod>`);
    expect((await read(first, held)).status).toBe(304);
  });

  test("says of each page where it is in each language, itself included", async () => {
    await aListing(await aPublisher());
    const { children } = parseXml(await (await read(first)).text());
    const links =
      children[0]?.children.filter(({ name }) => name === "{http://www.w3.org/1999/xhtml}link") ??
      [];
    expect(links.map(({ attributes }) => [attributes.hreflang, attributes.href])).toEqual([
      ["en", `${origin}/listings/acme-corp/loan-tui`],
      ["de", `${origin}/de/listings/acme-corp/loan-tui`],
      ["x-default", `${origin}/listings/acme-corp/loan-tui`],
    ]);
  });

  test("begins after the id that it names", async () => {
    const acme = await aPublisher();
    for (const name of ["loan-tui", "note-pad", "tide-tui"]) await aListing(acme, { name });
    const middle = await findNextStart("listings", nilId, 2);
    expect(await addressesOf(await read(`listings-${middle}.xml`))).toEqual([
      `${origin}/listings/acme-corp/tide-tui`,
    ]);
  });

  test.each(["held", "quarantined", "removed"])("leaves out what is %s", async (state) => {
    await aListing(await aPublisher());
    await db().version.updateMany({ data: { state } });
    expect(await addressesOf(await read(first))).toEqual([]);
  });

  test.each(["listings.xml", "pages-x.xml", "listings-1.xml", `people-${nilId}.xml`, "x"])(
    "is not found at %s",
    async (file) => {
      expect(await refusalOf(await read(file))).toMatchObject({ status: 404, code: "not-found" });
    },
  );

  test("refuses who asks too often", async () => {
    exhaust("bytes");
    expect(await refusalOf(await read(first))).toMatchObject({ status: 429 });
  });
});

describe("the files of the sitemap", () => {
  test("begin where the one before is full, and none is begun without a page", async () => {
    const acme = await aPublisher();
    for (const name of ["loan-tui", "note-pad"]) await aListing(acme, { name });
    expect(await findNextStart("listings", nilId, 2)).toBeNull();
    await aListing(acme, { name: "tide-tui" });
    expect(await findNextStart("listings", nilId, 2)).not.toBeNull();
  });

  test("stay below the 50 MB that crawlers read, when full", () => {
    const longest = `/listings/${"a".repeat(39)}/${"b".repeat(39)}`;
    const full = Array.from({ length: 50_000 }, () => ({ path: longest, changedAt: new Date() }));
    expect(printSitemap(full, origin, alternatesOf).length).toBeLessThan(50_000_000);
  });
});
