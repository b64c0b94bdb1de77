import { issueToken, type Signer } from "@hecate/protocol/ucan/issue";
import { beforeEach, describe, expect, test } from "vitest";
import { revokeRole } from "#lib/moderation/grant-role";
import { roleOf } from "#lib/moderation/roles";
import { moderating, withRole } from "#lib/testing/moderation";
import { aPerson, type TestPerson } from "#lib/testing/people";
import { ask, refusalOf } from "#lib/testing/requests";
import { provideWorld } from "#lib/testing/route-world";
import { GET as CASES } from "../cases/route";
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
    await revokeRole({ personId: admin.personId, role: "admin" }, now);
    expect(await roleOf(helper.personId, now)).toEqual(new Set());
  });
});
