import { realmMri } from "@hecate/protocol/mri";
import { ownReputationView } from "@hecate/protocol/wire/reputation";
import { describe, expect, test } from "vitest";
import { db } from "#lib/db/client";
import { stopTheClock } from "#lib/testing/clock";
import { mergeInto } from "#lib/testing/merges";
import { aPerson, aSession, type TestPerson } from "#lib/testing/people";
import { expectOk } from "#lib/testing/publishers";
import { exhaust } from "#lib/testing/rate-limits";
import { ask, refusalOf, type Sent } from "#lib/testing/requests";
import { provideWorld } from "#lib/testing/route-world";
import { GET } from "./route";

provideWorld();

const path = "/api/v1/me/reputation";

function own(sent: Sent) {
  return ask(GET, "GET", path, sent);
}

const signedBy = ({ key }: TestPerson): Sent => ({
  as: { signer: key, capability: { with: realmMri, can: "person/act" } },
});

describe("what one's own reports weigh", () => {
  test("is told to a key and to a browser of the same person, and kept by nobody between", async () => {
    stopTheClock();
    const person = await aPerson();
    const byKey = await own(signedBy(person));
    const byBrowser = await own({ headers: await aSession(person) });
    expect(byKey.headers.get("cache-control")).toBe("private, no-store");
    expect(await byKey.json()).toEqual(await byBrowser.json());
  });

  test("is nothing for a newcomer, with the event that began the account", async () => {
    const view = ownReputationView.parse(await (await own(signedBy(await aPerson()))).json());
    expect(view).toMatchObject({
      established: false,
      weight: { points: 0, credit: 0, debit: 0, observer: false, records: [] },
    });
    expect(view.terms[0]?.events).toMatchObject([{ kind: "person-joined" }]);
  });

  test("tells of the accounts that were taken in where their days and installs come from", async () => {
    const [person, elder] = [await aPerson(), await aPerson({ joinedAt: new Date("2026-01-01") })];
    expectOk(await mergeInto(person, elder, new Date()));
    const view = ownReputationView.parse(await (await own(signedBy(person))).json());
    const [age] = view.terms;
    expect(age).toMatchObject({ name: "age", points: 7_000, inputs: { days: 7 } });
    const kinds = age?.events?.map(({ kind }) => kind);
    expect(kinds).toEqual(["persons-merged", "person-joined", "person-joined"]);
  });

  test("is 666 for an observer, who starts with twelve credits", async () => {
    const person = await aPerson();
    const grant = { role: "observer", grantedBy: "operator", grantedAt: new Date() };
    await db().roleGrant.create({ data: { personId: person.personId, ...grant } });
    const view = ownReputationView.parse(await (await own(signedBy(person))).json());
    expect(view.weight).toMatchObject({ points: 666, credit: 12_000, observer: true });
  });

  test("is refused to who is not signed in", async () => {
    expect(await refusalOf(await own({}))).toMatchObject({ status: 401, code: "not-signed-in" });
    expect(await refusalOf(await ask(GET, "GET", `${path}?x=1`))).toMatchObject({ status: 400 });
    exhaust("read");
    expect(await refusalOf(await own({}))).toMatchObject({ status: 429 });
  });
});
