import { expect, test } from "vitest";
import { putForward } from "#lib/feeds/testing/put-forward";
import { aListing } from "#lib/testing/listings";
import { aPublisher } from "#lib/testing/publishers";
import { ask, refusalOf } from "#lib/testing/requests";
import { provideWorld } from "#lib/testing/route-world";
import { GET } from "./route";

provideWorld();

function read(file: string): Promise<Response> {
  return ask(GET, "GET", `/feeds/publishers/${file}`, { params: { file } });
}

test("a publisher's feed holds that publisher's apps only", async () => {
  const acme = await aPublisher("acme-corp", 1);
  const ada = await aPublisher("ada-works", 2);
  await putForward();
  await aListing(acme, { name: "loan-tui" });
  await aListing(ada, { name: "note-pad" });
  expect(await (await read("ada-works.json")).json()).toMatchObject({
    title: "Terminal apps by ada-works",
    home_page_url: "http://localhost:3000/publishers/ada-works",
    items: [{ title: "note-pad 1.0.0" }],
  });
});

test.each(["nobody.atom", "Acme.atom", "acme-corp.rss", ".atom", "acme-corp"])(
  "a publisher's feed is not found at %s",
  async (file) => {
    expect(await refusalOf(await read(file))).toMatchObject({ status: 404, code: "not-found" });
  },
);
