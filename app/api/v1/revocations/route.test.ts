import { testKey } from "@hecate/protocol/testing/test-keys";
import { issueToken } from "@hecate/protocol/ucan/issue";
import { issueRevocation } from "@hecate/protocol/ucan/revocation";
import { parseToken } from "@hecate/protocol/ucan/token";
import { beforeEach, describe, expect, test } from "vitest";
import { db } from "#lib/db/client";
import { aPublisher, expectOk, type TestPublisher } from "#lib/testing/publishers";
import { exhaust } from "#lib/testing/rate-limits";
import { ask, refusalOf } from "#lib/testing/requests";
import { provideWorld } from "#lib/testing/route-world";
import { storedState } from "#lib/testing/stored-state";
import { GET, POST } from "./route";

provideWorld();

const path = "/api/v1/revocations";
const ci = testKey(5);
let acme: TestPublisher;
beforeEach(async () => {
  acme = await aPublisher();
});

function delegation(issuer = acme.root, nonce = "one"): Promise<string> {
  const capabilities = [{ with: acme.mri, can: "publish/tui" } as const];
  const expiresAt = Math.floor(Date.now() / 1000) + 3600;
  return issueToken({ issuer, audience: ci.did, capabilities, expiresAt, nonce });
}

async function revocation(token: string, issuer = acme.root) {
  const { id } = expectOk(await parseToken(token));
  return { id, json: { revocation: await issueRevocation({ issuer, token: id }), token } };
}

function post(json: unknown): Promise<Response> {
  return ask(POST, "POST", path, { json });
}

describe("POST /api/v1/revocations", () => {
  test("records that a token counts no longer, once", async () => {
    const { id, json } = await revocation(await delegation());
    const first = await post(json);
    expect([first.status, await first.json()]).toMatchObject([
      201,
      { token: id, issuer: acme.root.did, proof: json.revocation },
    ]);
    const again = await post(json);
    expect(again.status).toBe(200);
    const events = await db().ledgerEvent.findMany({ where: { kind: "token-revoked" } });
    expect(events).toMatchObject([{ subject: acme.mri, payload: { token: id } }]);
  });

  async function expectRefusal(json: unknown, status: number, code: string) {
    const before = await storedState();
    expect(await refusalOf(await post(json))).toMatchObject({ status, code });
    expect(await storedState()).toEqual(before);
    expect(await db().revocation.count()).toBe(0);
  }

  test("refuses whoever issued nothing in the chain", async () => {
    const { json } = await revocation(await delegation(), testKey(9));
    await expectRefusal(json, 403, "not-an-issuer");
  });

  test("refuses a token that no publisher's root key began", async () => {
    const { json } = await revocation(await delegation(testKey(9)), testKey(9));
    await expectRefusal(json, 403, "wrong-root");
  });

  test("refuses a forged signature, another token, and what is no revocation", async () => {
    const token = await delegation();
    const other = await delegation(acme.root, "two");
    const { json } = await revocation(token);
    const forged = JSON.parse(json.revocation);
    forged.challenge = forged.challenge.replace(/^./, (c: string) => (c === "A" ? "B" : "A"));
    await expectRefusal({ ...json, revocation: JSON.stringify(forged) }, 401, "bad-signature");
    await expectRefusal({ ...json, token: other }, 400, "malformed");
    await expectRefusal({ ...json, revocation: "{}" }, 400, "malformed");
    await expectRefusal({ ...json, token: "a.b.c" }, 400, "malformed");
    await expectRefusal({ token }, 400, "malformed-request");
  });

  test("refuses when too many were asked for", async () => {
    exhaust("write");
    expect((await post({})).status).toBe(429);
  });
});

describe("GET /api/v1/revocations", () => {
  test("walks through all of them, oldest first, with their proofs", async () => {
    const tokens = [
      await delegation(),
      await delegation(acme.root, "two"),
      await delegation(acme.root, "three"),
    ];
    const ids: string[] = [];
    for (const token of tokens) {
      const { id, json } = await revocation(token);
      await post(json);
      ids.push(id);
    }
    const first = await (await ask(GET, "GET", `${path}?limit=2`)).json();
    const rest = await (await ask(GET, "GET", `${path}?limit=2&cursor=${first.nextCursor}`)).json();
    const seen = [...first.items, ...rest.items].map((item: { token: string }) => item.token);
    expect(seen).toEqual(ids);
    expect(rest.nextCursor).toBeNull();
    const one = await (await ask(GET, "GET", `${path}?token=${ids[1]}`)).json();
    expect(one.items).toHaveLength(1);
    const byStranger = await ask(GET, "GET", `${path}?issuer=${testKey(9).did}`);
    expect(await byStranger.json()).toEqual({ items: [], nextCursor: null });
  });

  test.each(["cursor=zzz", "token=x", "issuer=me", "limit=0"])("refuses %s", async (query) => {
    expect((await ask(GET, "GET", `${path}?${query}`)).status).toBe(400);
  });
});
