import { beforeEach, expect, test } from "vitest";
import { getEditableListing } from "#lib/listings/get-editable-listing";
import { aListing } from "#lib/testing/listings";
import { aPerson, aSession } from "#lib/testing/people";
import { aPublisher } from "#lib/testing/publishers";
import { exhaust } from "#lib/testing/rate-limits";
import { ask } from "#lib/testing/requests";
import { provideWorld } from "#lib/testing/route-world";
import { storedState } from "#lib/testing/stored-state";
import { POST } from "./route";

provideWorld();

const page = "/listings/acme-corp/loan-tui";
let own: Record<string, string>;
beforeEach(async () => {
  const acme = await aPublisher();
  await aListing(acme, { listing: { readme: "# Loans\n\nMore" } });
  own = await aSession(await aPerson({ key: acme.root }));
});

async function shown() {
  const listing = await getEditableListing("acme-corp", "loan-tui", new Date());
  if (listing === null) throw new Error("it is not listed");
  return listing;
}

/** As a browser sends it: the lines of a text end as HTML has it. */
async function send(changed: Record<string, string>, headers = own, query = "") {
  const { edition, words } = await shown();
  const form = new URLSearchParams({
    edition,
    description: words.description,
    tags: words.tags.join(" "),
    homepage: "",
    readme: words.readme.replaceAll("\n", "\r\n"),
    ...changed,
  });
  const response = await ask(
    POST as Parameters<typeof ask>[0],
    "POST",
    `/api/forms${page}${query}`,
    {
      params: { org: "acme-corp", name: "loan-tui" },
      bytes: Buffer.from(form.toString()),
      headers: { ...headers, "content-type": "application/x-www-form-urlencoded" },
    },
  );
  return [response.status, response.headers.get("location")];
}

test("the plain form changes what was changed in it, and leads to the page", async () => {
  expect(await send({ tags: "finance, new" })).toEqual([303, page]);
  const { words } = await shown();
  expect(words).toMatchObject({ tags: ["finance", "new"], readme: "# Loans\n\nMore" });
});

test.each([
  ["a field that is refused", { homepage: "http://a.example" }, "malformed-request&field=homepage"],
  ["an edition that is none any more", { edition: "old" }, "listing-changed"],
  ["more than a form has", { readme: "x".repeat(1024 * 1024) }, "body-too-large"],
])("for %s it leads back to the editor and says why", async (_, changed, code) => {
  const before = await storedState();
  expect(await send(changed)).toEqual([303, `${page}/edit?refused=${code}`]);
  expect(await storedState()).toEqual(before);
});

test("it takes nothing that another site sends, nor from who is signed out", async () => {
  const before = await storedState();
  const evil = await send({ tags: "evil" }, { ...own, origin: "https://evil.example" });
  expect(evil).toEqual([303, `${page}/edit?refused=cross-site-request`]);
  const [status, location] = await send({ tags: "evil" }, {});
  expect([status, location]).toEqual([
    303,
    `/sign-in?callbackUrl=${encodeURIComponent(`${page}/edit`)}`,
  ]);
  expect(await storedState()).toEqual(before);
});

test("it leads on in the language of its page", async () => {
  const german = (changed: Record<string, string>, headers = own) =>
    send(changed, headers, "?in=de");
  expect(await german({ tags: "new" })).toEqual([303, `/de${page}`]);
  expect(await german({ edition: "old" })).toEqual([
    303,
    `/de${page}/edit?refused=listing-changed`,
  ]);
  const back = encodeURIComponent(`/de${page}/edit`);
  expect(await german({}, {})).toEqual([303, `/de/sign-in?callbackUrl=${back}`]);
});

test("it reads nothing from an address that sent too much", async () => {
  exhaust("write");
  expect(await send({ tags: "new" })).toEqual([303, `${page}/edit?refused=too-many-requests`]);
});
