import { testKey } from "@hecate/protocol/testing/test-keys";
import { describe, expect, test } from "vitest";
import { db } from "#lib/db/client";
import { aPerson, aSession } from "#lib/testing/people";
import { exhaust } from "#lib/testing/rate-limits";
import { ask, refusalOf } from "#lib/testing/requests";
import { provideWorld } from "#lib/testing/route-world";
import { anApproval, anApprovedSecret } from "#lib/testing/sign-ins";
import { POST as approve } from "./approve/route";
import { POST as deny } from "./deny/route";
import { POST as lookUp } from "./look-up/route";
import { POST as begin } from "./route";
import { POST as state } from "./state/route";

provideWorld();

const path = "/api/v1/sign-in/codes";

async function begun(headers: Record<string, string> = { "user-agent": "Firefox" }) {
  const response = await ask(begin, "POST", path, { json: {}, headers });
  return (await response.json()) as { code: string; secret: string; expiresAt: string };
}

async function answerTo(secret: string): Promise<{ state: string; did: string | null }> {
  return (await ask(state, "POST", path, { json: { secret } })).json();
}

const stateOf = async (secret: string) => (await answerTo(secret)).state;

const send = (verb: typeof begin, json: unknown) => ask(verb, "POST", path, { json });

describe("a sign-in code", () => {
  test("is short, without letters that read alike, and only hashes of it are kept", async () => {
    const { code, secret } = await begun();
    expect(code).toMatch(/^[BCDFGHJKLMNPQRSTVWXZ]{4}-[BCDFGHJKLMNPQRSTVWXZ]{4}$/);
    const kept = JSON.stringify(await db().signInCode.findMany());
    expect(kept).not.toContain(code);
    expect(kept).not.toContain(secret);
  });

  test("shows the key's owner who asks, however it was typed", async () => {
    const { code } = await begun();
    const typed = ` ${code.toLowerCase().replace("-", " ")}`;
    expect(await (await send(lookUp, { code: typed })).json()).toMatchObject({
      code,
      origin: "http://localhost:3000",
      purpose: "sign-in",
      account: null,
      userAgent: "Firefox",
    });
  });

  test("names the account that a key would be linked to", async () => {
    const person = await aPerson();
    const headers = await aSession(person);
    const json = { purpose: "link" };
    const { code } = await (await ask(begin, "POST", path, { json, headers })).json();
    const shown = await (await send(lookUp, { code })).json();
    expect(shown).toMatchObject({ purpose: "link", account: person.handle });
  });

  test.each(["link", "merge"] as const)(
    "to %s tells its browser which key answered, and only until it is used",
    async (purpose) => {
      const { personId } = await aPerson();
      const key = testKey(2);
      const secret = await anApprovedSecret(key, purpose, personId);
      expect(await answerTo(secret)).toEqual({ state: "approved", did: key.did });
      await db().signInCode.updateMany({ data: { usedAt: new Date() } });
      expect(await answerTo(secret)).toEqual({ state: "ended", did: null });
    },
  );

  test("to sign in names no key, and none does while it waits", async () => {
    expect(await answerTo(await anApprovedSecret(testKey(1)))).toEqual({
      state: "approved",
      did: null,
    });
    expect((await answerTo((await begun()).secret)).did).toBeNull();
  });

  test("is answered once: the first of two counts", async () => {
    const { code, secret } = await begun();
    const approvals = await Promise.all([1, 2].map((seed) => anApproval(testKey(seed), code)));
    const answers = await Promise.all(approvals.map((approval) => send(approve, { approval })));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 404]);
    expect(await stateOf(secret)).toBe("approved");
    expect((await send(deny, { code })).status).toBe(404);
  });

  test("may be denied, which its browser learns", async () => {
    const { code, secret } = await begun();
    expect(await stateOf(secret)).toBe("waiting");
    const approval = await anApproval(testKey(1), code);
    expect(await (await send(deny, { code })).json()).toEqual({ state: "denied" });
    expect(await stateOf(secret)).toBe("denied");
    expect((await send(approve, { approval })).status).toBe(404);
  });

  test("ends after five minutes", async () => {
    const { code, secret, expiresAt } = await begun();
    expect(Date.parse(expiresAt) - Date.now()).toBeLessThanOrEqual(300_000);
    const approval = await anApproval(testKey(1), code);
    await db().signInCode.updateMany({ data: { expiresAt: new Date() } });
    expect((await send(approve, { approval })).status).toBe(404);
    expect(await stateOf(secret)).toBe("ended");
  });

  test("is refused alike when it is unknown, ended, answered or none", async () => {
    const { code } = await begun();
    await send(deny, { code });
    const refusals = [];
    for (const each of [code, "BBBB-BBBB", "hello", "", "O0O0-1111"]) {
      const { status, view } = await refusalOf(await send(lookUp, { code: each }));
      refusals.push([status, view.code, view.detail]);
    }
    expect(new Set(refusals.map((refusal) => refusal.join()))).toHaveLength(1);
  });

  test("is not opened by an approval of a look-alike, of another challenge or of an hour ago", async () => {
    const { code, secret } = await begun();
    const key = testKey(1);
    const origin = "https://hecate.example";
    for (const [overrides, refused] of [
      [{ origin }, { status: 403, code: "approval-mismatch" }],
      [{ challenge: "another" }, { status: 403, code: "approval-mismatch" }],
      [{ now: new Date(Date.now() - 3_600_000) }, { status: 401, code: "expired" }],
    ] as const) {
      const approval = await anApproval(key, code, overrides);
      expect(await refusalOf(await send(approve, { approval }))).toMatchObject(refused);
    }
    expect((await send(approve, { approval: "x" })).status).toBe(400);
    expect(await stateOf(secret)).toBe("waiting");
  });

  test("cannot be found by trying", async () => {
    exhaust("signInCode");
    for (const verb of [lookUp, deny]) {
      expect((await send(verb, { code: "BBBB-BBBB" })).status).toBe(429);
    }
    expect((await send(approve, { approval: "x" })).status).toBe(429);
  });

  test.each(["link", "merge"])("to %s is for somebody who is signed in", async (purpose) => {
    expect(await refusalOf(await send(begin, { purpose }))).toMatchObject({
      status: 401,
      code: "not-signed-in",
    });
    expect((await send(begin, { purpose: "rule" })).status).toBe(400);
  });
});
