import { issueToken, type Signer } from "@hecate/protocol/ucan/issue";
import { beforeEach, describe, expect, test } from "vitest";
import { db } from "#lib/db/client";
import type { ListedVersion } from "#lib/listings/yank-version";
import { revokeRole } from "#lib/moderation/grant-role";
import { listRoles } from "#lib/moderation/list-roles";
import { roleOf } from "#lib/moderation/roles";
import { aListing } from "#lib/testing/listings";
import { mergeInto } from "#lib/testing/merges";
import { aModerator, aRuling, caseOf, moderating, report, withRole } from "#lib/testing/moderation";
import { aPerson, type TestPerson } from "#lib/testing/people";
import { aPublisher } from "#lib/testing/publishers";
import { ask, type Invoker, refusalOf } from "#lib/testing/requests";
import { provideWorld } from "#lib/testing/route-world";
import { POST as DECIDE } from "../appeals/[id]/decision/route";
import { GET as SHOW } from "../cases/[id]/route";
import { POST as RULE } from "../cases/[id]/ruling/route";
import { GET as CASES } from "../cases/route";
import { POST as SECOND } from "../rulings/[id]/second/route";
import { POST } from "./route";

provideWorld();

let now: Date;
let admin: TestPerson;
let helper: TestPerson;
beforeEach(async () => {
  now = new Date();
  admin = await withRole(await aPerson(), "admin", now);
  helper = await aPerson();
});

function delegation(issuer: Signer, to: TestPerson, proof?: string): Promise<string> {
  const expiresAt = Math.floor(now.getTime() / 1000) + 3600;
  const audience = to.key.did;
  return issueToken({ issuer, audience, capabilities: [moderating], expiresAt, proof });
}

const redeem = (token: string) =>
  ask(POST, "POST", "/api/v1/roles", { json: { delegation: token } });
const listCases = ({ key }: TestPerson, proof: string) =>
  ask(CASES, "GET", "/api/v1/cases", { as: { signer: key, capability: moderating, proof } });

/** Whom the operator sees among those who have a role. */
const listed = async () => (await listRoles(now)).map(({ handle }) => handle);

describe("POST /roles", () => {
  test("makes nobody a moderator to whom a moderator passed the role on", async () => {
    const second = await aPerson();
    const given = await delegation(admin.key, helper);
    const passedOn = await delegation(helper.key, second, given);
    expect(await refusalOf(await redeem(passedOn))).toMatchObject({ code: "wrong-root" });
    expect(await roleOf(second.personId, now)).toEqual(new Set());
    expect(await refusalOf(await listCases(second, passedOn))).toMatchObject({
      status: 403,
      code: "wrong-root",
    });
  });

  test("gives nothing back that the operator took away, however the delegation is used", async () => {
    const given = await delegation(admin.key, helper);
    expect((await redeem(given)).status).toBe(200);
    await revokeRole({ personId: helper.personId, role: "moderator" }, now);
    expect(await refusalOf(await redeem(given))).toMatchObject({ code: "revoked" });
    expect(await refusalOf(await listCases(helper, given))).toMatchObject({ code: "revoked" });
    expect(await roleOf(helper.personId, now)).toEqual(new Set());
  });

  test("gives a role no longer than who gave it is an administrator", async () => {
    expect((await redeem(await delegation(admin.key, helper))).status).toBe(200);
    expect(await roleOf(helper.personId, now)).toEqual(new Set(["moderator"]));
    expect(await listed()).toEqual([admin.handle, helper.handle]);
    await revokeRole({ personId: admin.personId, role: "admin" }, now);
    expect(await roleOf(helper.personId, now)).toEqual(new Set());
    expect(await listed()).toEqual([]);
  });

  test("shows nobody who reported to a key on the word of somebody who has a part in it", async () => {
    const acme = await aPublisher();
    await aListing(acme);
    const about = { org: acme.org, name: "loan-tui", version: "1.0.0" } as ListedVersion;
    await report(about, await aPerson(), now);
    await report(about, admin, now);
    expect((await redeem(await delegation(admin.key, helper))).status).toBe(200);
    const { id } = await caseOf(about);
    const as = { signer: helper.key, capability: moderating };
    const shown = await ask(SHOW, "GET", `/api/v1/cases/${id}`, { params: { id }, as });
    expect(await shown.json()).toMatchObject({ conflict: expect.any(String), reportItems: [] });
  });

  test("gives a role no longer than its delegation stands", async () => {
    const given = await delegation(admin.key, helper);
    expect((await redeem(given)).status).toBe(200);
    const { tokenCid } = await db().roleGrant.findFirstOrThrow({ where: { role: "moderator" } });
    const revocation = { tokenCid: tokenCid ?? "", issuerDid: admin.key.did, token: "" };
    await db().revocation.create({ data: revocation });
    expect(await roleOf(helper.personId, now)).toEqual(new Set());
    expect(await listed()).toEqual([admin.handle]);
  });
});

describe("what two people have to decide", () => {
  type Cast = "the administrator" | "a key that redeemed it" | "a key that presents it";

  /** Who acts, and by what: all of them on the word of `by`. */
  async function asOne(who: Cast, by = admin): Promise<Invoker> {
    if (who === "the administrator") return { signer: by.key, capability: moderating };
    const key = await aPerson();
    const proof = await delegation(by.key, key);
    if (who === "a key that presents it") return { signer: key.key, capability: moderating, proof };
    expect((await redeem(proof)).status).toBe(200);
    return { signer: key.key, capability: moderating };
  }

  const asSelf = ({ key }: TestPerson): Invoker => ({ signer: key, capability: moderating });

  async function propose(as: Invoker): Promise<string> {
    const acme = await aPublisher();
    await aListing(acme);
    const about = { org: acme.org, name: "loan-tui", version: "1.0.0" } as ListedVersion;
    const { publisherId } = acme;
    const domain = { domain: "acme.example", state: "verified", addedAt: now, dueAt: now };
    await db().publisherDomain.create({ data: { ...domain, publisherId } });
    await report(about, await aPerson(), now);
    const { id, revision } = await caseOf(about);
    const json = aRuling({ revision, action: "remove-version" });
    const path = `/api/v1/cases/${id}/ruling`;
    const ruled = await (await ask(RULE, "POST", path, { params: { id }, json, as })).json();
    expect(ruled).toMatchObject({ rulings: [{ state: "proposed" }] });
    return ruled.rulings[0].id;
  }

  const second = (id: string, as: Invoker) =>
    ask(SECOND, "POST", `/api/v1/rulings/${id}/second`, { params: { id }, as });

  async function appealed(ruling: string, as: Invoker): Promise<Response> {
    const { personId } = await db().report.findFirstOrThrow();
    const filed = { rulingId: ruling, side: "reporter", personId, text: "-" };
    const { id } = await db().appeal.create({
      data: { ...filed, salt: new Uint8Array(32), filedAt: now },
    });
    const path = `/api/v1/appeals/${id}/decision`;
    const json = { outcome: "upheld", statement: "It does read keys." };
    return ask(DECIDE, "POST", path, { params: { id }, json, as });
  }

  const casts: Cast[] = ["the administrator", "a key that redeemed it", "a key that presents it"];
  const pairs = casts.flatMap((one) => casts.map((other) => [one, other] as const));

  test.each(pairs.slice(1))("is not decided by %s and %s on one word", async (one, other) => {
    const ruling = await propose(await asOne(one));
    const refused = await refusalOf(await second(ruling, await asOne(other)));
    expect(refused).toMatchObject({ status: 403, code: "second-needed" });
    expect((await second(ruling, asSelf(await aModerator(now)))).status).toBe(200);
    const appeal = await refusalOf(await appealed(ruling, await asOne(other)));
    expect(appeal).toMatchObject({ status: 403, code: "conflict-of-interest" });
  });

  test("is decided by whom another administrator delegated it to, and then not appealed to that one", async () => {
    const another = await withRole(await aPerson(), "admin", now);
    const ruling = await propose(asSelf(admin));
    expect((await second(ruling, await asOne("a key that redeemed it", another))).status).toBe(200);
    expect(await refusalOf(await appealed(ruling, asSelf(another)))).toMatchObject({
      code: "conflict-of-interest",
    });
  });

  test("is decided by whom the operator appointed, also when an administrator delegated it to them", async () => {
    expect((await redeem(await delegation(admin.key, helper))).status).toBe(200);
    await withRole(helper, "moderator", now);
    expect((await second(await propose(asSelf(admin)), asSelf(helper))).status).toBe(200);
  });

  test("is not decided by an administrator whose account another one took in meanwhile", async () => {
    const ruling = await propose(await asOne("a key that redeemed it"));
    expect(await mergeInto(helper, admin, now)).toMatchObject({ ok: true });
    const refused = await refusalOf(await second(ruling, asSelf(admin)));
    expect(refused).toMatchObject({ code: "second-needed" });
  });

  test("is not decided by a key that has the word of both", async () => {
    const another = await withRole(await aPerson(), "admin", now);
    expect((await redeem(await delegation(admin.key, helper))).status).toBe(200);
    const proof = await delegation(another.key, helper);
    const refused = await second(await propose(asSelf(admin)), { ...asSelf(helper), proof });
    expect(await refusalOf(refused)).toMatchObject({ code: "second-needed" });
  });
});
