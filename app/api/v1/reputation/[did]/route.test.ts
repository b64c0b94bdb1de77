import { personReputationView } from "@hecate/protocol/wire/reputation";
import { describe, expect, test } from "vitest";
import { anEstablishedPerson, aPerson } from "#lib/testing/people";
import { aPublisher } from "#lib/testing/publishers";
import { exhaust } from "#lib/testing/rate-limits";
import { ask, refusalOf } from "#lib/testing/requests";
import { provideWorld } from "#lib/testing/route-world";
import { GET } from "./route";

provideWorld();

function reputation(did: string, query = "") {
  return ask(GET, "GET", `/api/v1/reputation/${did}${query}`, { params: { did } });
}

describe("the reputation behind a key", () => {
  test("is the publisher's where it is a root key", async () => {
    const publisher = await aPublisher();
    const response = await reputation(publisher.root.did, "?explain=1");
    expect(await response.json()).toMatchObject({ kind: "publisher", org: "acme-corp" });
  });

  test("is else a person's, without handle or events", async () => {
    const { key, handle } = await anEstablishedPerson(new Date());
    const text = await (await reputation(key.did, "?explain=1")).text();
    const view = personReputationView.parse(JSON.parse(text));
    expect(view.established).toBe(true);
    expect(view.terms).toMatchObject([
      { name: "age", points: 7_000, max: 7_000 },
      { name: "installs", points: 0, max: 3_000 },
    ]);
    expect(text).not.toContain(handle);
    expect(view.terms.some(({ events }) => events !== undefined)).toBe(false);
  });

  test("says what a newcomer lacks", async () => {
    const { key } = await aPerson();
    const view = personReputationView.parse(await (await reputation(key.did)).json());
    expect(view.established).toBe(false);
    expect(view.terms.flatMap(({ changes }) => changes)).toEqual([
      "An account counts once it is seven days old.",
      "Signed receipts from 3 more publishers.",
    ]);
  });

  test("refuses a key that nobody was seen with, and what is none", async () => {
    const unknown = "did:key:z6MkhaXgBZDvotDkL5257faiztiGiC2QtKLGpbnnEGta2doK";
    expect(await refusalOf(await reputation(unknown))).toMatchObject({ code: "not-found" });
    expect(await refusalOf(await reputation("alice"))).toMatchObject({ status: 404 });
    expect(await refusalOf(await reputation(unknown, "?x=1"))).toMatchObject({ status: 400 });
    exhaust("read");
    expect(await refusalOf(await reputation(unknown))).toMatchObject({ status: 429 });
  });
});
