import { beforeEach, expect, test } from "vitest";
import { db } from "#lib/db/client";
import { putForward } from "#lib/feeds/testing/put-forward";
import { columnsOf } from "#lib/plain-text/columns";
import { aListing } from "#lib/testing/listings";
import { aPublisher } from "#lib/testing/publishers";
import { ask, refusalOf } from "#lib/testing/requests";
import { provideWorld } from "#lib/testing/route-world";
import { GET as getPublisher } from "./publishers/[org]/route";
import { GET } from "./route";
import { GET as search } from "./search/route";

provideWorld();

beforeEach(async () => {
  const acme = await aPublisher();
  await putForward();
  await aListing(acme, { name: "loan-tui" });
  await aListing(acme, { name: "note-pad", listing: { tags: ["notes"] } });
});

function find(query: string): Promise<Response> {
  return ask(search, "GET", `/plain/search?${query}`);
}

function readPublisher(org: string): Promise<Response> {
  return ask(getPublisher, "GET", `/plain/publishers/${org}`, { params: { org } });
}

test("the front page as text says how to begin, and what is new", async () => {
  const text = await (await ask(GET, "GET", "/plain")).text();
  expect(text).toContain("curl -fsSo hecate http://localhost:3000/download/hecate");
  expect(text).toContain("acme-corp/note-pad 1.0.0\n  Manage note-pad from a terminal\n");
  const ours = text.split("\n").filter((line) => !line.includes("http://"));
  expect(Math.max(...ours.map(columnsOf))).toBeLessThanOrEqual(80);
});

test("the front page as text does not call a catalogue empty whose apps are all on probation", async () => {
  const read = async () => (await ask(GET, "GET", "/plain")).text();
  const young = new Date();
  await db().publisher.updateMany({ data: { createdAt: young } });
  await db().$executeRaw`SELECT refresh_search(ARRAY(SELECT id FROM "Listing"))`;
  const text = await read();
  expect(text).not.toContain("note-pad");
  expect(text).toContain("too new for this page; search finds it");
  expect(text).not.toContain("Nothing is listed yet");
  await db().version.updateMany({ data: { yankedAt: young, yankReason: "broken" } });
  expect(await read()).toContain("Nothing is listed yet.");
});

test("a search as text gives what was found, and the address of the rest", async () => {
  const text = await (await find("sort=name&limit=1")).text();
  expect(text).toContain("acme-corp/loan-tui 1.0.0\n");
  expect(text).not.toContain("note-pad");
  const [, next = ""] = /^ {2}http:\/\/localhost:3000\/search\?(.+)$/m.exec(text) ?? [];
  expect(await (await find(next)).text()).toContain("acme-corp/note-pad 1.0.0\n");
});

test("a search as text says that nothing was found, and for what", async () => {
  const text = await (await find(`q=${encodeURIComponent("קברניט 🏦 zzz")}`)).text();
  expect(text).toContain('Apps for "קברניט 🏦 zzz"\n\nNothing was found.');
});

test.each([
  ["q=a%00b", "forbidden-character"],
  ["q=%1b%5b2J", "forbidden-character"],
  ["cursor=zzz", "invalid-cursor"],
  ["color=red", "malformed-request"],
])("a search as text refuses %s", async (query, code) => {
  expect(await refusalOf(await find(query))).toMatchObject({ status: 400, code });
});

test("a publisher as text has its keys and its apps", async () => {
  const text = await (await readPublisher("acme-corp")).text();
  expect(text).toMatch(/^acme-corp\n/);
  expect(text).toMatch(/ {2}root key {4}did:key:z6Mk/);
  expect(text).toContain("acme-corp/loan-tui 1.0.0\n");
  expect(text).toContain("http://localhost:3000/feeds/publishers/acme-corp.atom");
});

test("a publisher as text is not found where nobody is", async () => {
  expect(await refusalOf(await readPublisher("nobody"))).toMatchObject({ status: 404 });
});
