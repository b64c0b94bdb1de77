import { expect, test } from "vitest";
import { putForward } from "#lib/feeds/testing/put-forward";
import { aListing } from "#lib/testing/listings";
import { aPublisher } from "#lib/testing/publishers";
import { ask, refusalOf } from "#lib/testing/requests";
import { provideWorld } from "#lib/testing/route-world";
import { GET } from "./route";

provideWorld();

function read(file: string): Promise<Response> {
  return ask(GET, "GET", `/feeds/tags/${file}`, { params: { file } });
}

test("a tag's feed holds the apps with that tag only", async () => {
  const acme = await aPublisher();
  await putForward();
  await aListing(acme, { name: "loan-tui", listing: { tags: ["finance"] } });
  await aListing(acme, { name: "note-pad", listing: { tags: ["notes"] } });
  expect(await (await read("notes.json")).json()).toMatchObject({
    title: "Terminal apps tagged notes",
    items: [{ title: "note-pad 1.0.0" }],
  });
});

test("a tag's feed is empty while no app has the tag", async () => {
  expect(await (await read("nothing-yet.json")).json()).toMatchObject({ items: [] });
});

test.each(["Finance.atom", "a--b.atom", "finance.xml"])(
  "a tag's feed is not found at %s",
  async (file) => {
    expect(await refusalOf(await read(file))).toMatchObject({ status: 404, code: "not-found" });
  },
);
