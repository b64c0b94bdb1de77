import { testKey } from "@hecate/protocol/testing/test-keys";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { db } from "#lib/db/client";
import { env } from "#lib/env";
import { beginCode } from "#lib/sign-in/begin-code";
import { Browser } from "#lib/testing/browser";
import { aPerson } from "#lib/testing/people";
import { exhaust } from "#lib/testing/rate-limits";
import { refusalOf } from "#lib/testing/requests";
import { provideWorld } from "#lib/testing/route-world";
import { anApprovedSecret } from "#lib/testing/sign-ins";
import { GET as me } from "../../v1/me/route";

provideWorld();
beforeEach(() => {
  vi.stubEnv("NEXTAUTH_URL", env().publicUrl);
});
afterEach(() => {
  vi.unstubAllEnvs();
});

async function signIn(browser: Browser, key = testKey(1), callbackUrl = "/account") {
  return browser.submit("/callback/key", { secret: await anApprovedSecret(key), callbackUrl });
}

const sessionCookie = (browser: Browser) => browser.cookies.get("hecate-session");

describe("signing in with a key", () => {
  test("opens a session of which only a hash is kept", async () => {
    const browser = new Browser();
    expect(await signIn(browser)).toEqual({ status: 200, url: `${env().publicUrl}/account` });
    const secret = sessionCookie(browser) ?? "";
    expect(secret).toHaveLength(43);
    const [session] = await db().webSession.findMany();
    expect(session).toMatchObject({ via: "key", userAgent: "A test's browser" });
    expect(JSON.stringify(session)).not.toContain(secret);
    expect((await browser.ask(me, "GET", "/api/v1/me")).status).toBe(200);
  });

  test("gives a key one account, also when it signs in twice at once", async () => {
    const secrets = await Promise.all([anApprovedSecret(testKey(1)), anApprovedSecret(testKey(1))]);
    await Promise.all(secrets.map((secret) => new Browser().submit("/callback/key", { secret })));
    expect(await db().person.count()).toBe(1);
    expect(await db().webSession.count()).toBe(2);
    expect(await db().ledgerEvent.findMany()).toMatchObject([{ kind: "person-joined" }]);
  });

  test("makes no account where too many came from one address", async () => {
    await aPerson({ key: testKey(2) });
    exhaust("join");
    expect(await signIn(new Browser())).toEqual({
      status: 401,
      url: `${env().publicUrl}/api/auth/error?error=too-many-requests`,
    });
    expect(await db().person.count()).toBe(1);
    expect((await signIn(new Browser(), testKey(2))).status).toBe(200);
  });

  test("counts an approval once", async () => {
    const secret = await anApprovedSecret(testKey(1));
    const [one, other] = [new Browser(), new Browser()];
    const answers = await Promise.all(
      [one, other].map((browser) => browser.submit("/callback/key", { secret })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 401]);
    expect(await db().webSession.count()).toBe(1);
  });

  test("answers an unknown secret and one that waits alike", async () => {
    const order = { purpose: "sign-in", linkToId: null, userAgent: "" } as const;
    const waiting = (await beginCode(order, new Date())).secret;
    for (const secret of [waiting, "x".repeat(43), ""]) {
      const browser = new Browser();
      expect(await browser.submit("/callback/key", { secret })).toEqual({
        status: 401,
        url: `${env().publicUrl}/api/auth/error?error=sign-in-refused`,
      });
      expect(sessionCookie(browser)).toBeUndefined();
    }
  });

  test.each(["link", "merge"] as const)("takes no approval of a %s for one", async (purpose) => {
    const owner = await aPerson();
    const order = { purpose, linkToId: owner.personId, userAgent: "" };
    const { secret } = await beginCode(order, new Date());
    const data = { did: testKey(1).did, approvedAt: new Date() };
    await db().signInCode.updateMany({ data });
    expect((await new Browser().submit("/callback/key", { secret })).status).toBe(401);
  });
});

describe("a session", () => {
  test("has another secret after each sign-in, and what the browser held before ends", async () => {
    const browser = new Browser();
    browser.cookies.set("hecate-session", "planted-by-somebody-else");
    await signIn(browser);
    const first = sessionCookie(browser);
    expect(first).not.toBe("planted-by-somebody-else");
    await signIn(browser);
    expect(sessionCookie(browser)).not.toBe(first);
    expect(await db().webSession.count()).toBe(1);
  });

  test("ends when it is signed out of, also for whoever copied the cookie", async () => {
    const [browser, thief] = [new Browser(), new Browser()];
    await signIn(browser);
    thief.cookies.set("hecate-session", sessionCookie(browser) ?? "");
    expect((await browser.submit("/signout", { callbackUrl: "/" })).status).toBe(200);
    expect(sessionCookie(browser)).toBeUndefined();
    expect((await thief.ask(me, "GET", "/api/v1/me")).status).toBe(401);
  });

  test("tells the page who is signed in, and nobody nothing", async () => {
    const browser = new Browser();
    expect(await (await browser.auth("GET", "/session")).json()).toEqual({});
    await signIn(browser);
    const { handle } = await db().person.findFirstOrThrow();
    expect(await (await browser.auth("GET", "/session")).json()).toMatchObject({
      user: { name: handle },
    });
    const response = await browser.auth("GET", "/session");
    expect(response.headers.get("cache-control")).toBe("private, no-store");
  });

  test("is bound to host and TLS where the service has them", async () => {
    vi.stubEnv("HECATE_PUBLIC_URL", "https://hecate.example");
    vi.stubEnv("NEXTAUTH_URL", "https://hecate.example");
    const browser = new Browser();
    const secret = await anApprovedSecret(testKey(1));
    const { csrfToken } = await (await browser.auth("GET", "/csrf")).json();
    const response = await browser.auth("POST", "/callback/key", { csrfToken, secret });
    const cookie = response.headers.getSetCookie().find((set) => set.includes("session"));
    expect(cookie).toMatch(
      /^__Host-hecate-session=[\w-]{43}; Path=\/; Expires=[^;]+; HttpOnly; Secure; SameSite=Lax$/,
    );
  });
});

describe("the way back after signing in", () => {
  test.each([
    ["/listings/acme/x?tab=1#reviews", "/listings/acme/x?tab=1#reviews"],
    ["//evil.example", ""],
    ["\\\\evil.example", ""],
    ["/\\evil.example", ""],
    ["https://evil.example/account", ""],
    ["http://localhost:3000@evil.example/", ""],
    ["javascript:alert(1)", ""],
    ["data:text/html,x", ""],
    ["http://[", ""],
    ["blob:http://localhost:3000/x", ""],
  ])("of %j is ours: %j", async (callbackUrl, path) => {
    const { url } = await signIn(new Browser(), testKey(1), callbackUrl);
    expect(url).toBe(`${env().publicUrl}${path}`);
  });

  test("is not taken from a query or a cookie that names another host either", async () => {
    const browser = new Browser();
    browser.cookies.set("hecate-callback-url", "javascript:alert(1)");
    const { url } = await browser.submit("/signout?callbackUrl=https%3A%2F%2Fevil.example", {});
    expect(new URL(url).origin).toBe(env().publicUrl);
  });
});

describe("a request that another site makes the browser send", () => {
  test("signs nobody in without the token of our own page", async () => {
    const browser = new Browser();
    const secret = await anApprovedSecret(testKey(1));
    await browser.auth("GET", "/csrf");
    for (const fields of [{ secret }, { secret, csrfToken: "0".repeat(64) }]) {
      const refused = await browser.auth("POST", "/callback/key", fields);
      expect(await refusalOf(refused)).toMatchObject({ status: 403, code: "cross-site-request" });
      expect(sessionCookie(browser)).toBeUndefined();
    }
    expect(await db().webSession.count()).toBe(0);
  });

  test("signs nobody out", async () => {
    const browser = new Browser();
    await signIn(browser);
    for (const fields of [{}, { json: "true" }]) {
      const refused = await browser.auth("POST", "/signout", fields);
      expect(await refusalOf(refused)).toMatchObject({ status: 403, code: "cross-site-request" });
    }
    expect(await db().webSession.count()).toBe(1);
  });
});

describe("/api/auth", () => {
  test("lists the ways in: GitHub only where it is set up", async () => {
    const response = await new Browser().auth("GET", "/providers");
    expect(Object.keys(await response.json())).toEqual(["key", "passkey"]);
  });

  test.each([
    ["GET", "/_log"],
    ["POST", "/_log"],
    ["POST", "/session"],
    ["GET", ""],
  ])("does not answer %s %s", async (method, path) => {
    const json = method === "POST" ? {} : undefined;
    expect((await new Browser().auth(method, path, json)).status).toBe(404);
  });

  test("refuses a body that is too large or none of its kinds", async () => {
    const browser = new Browser();
    const large = { secret: "x".repeat(600_000) };
    expect((await browser.auth("POST", "/callback/key", large)).status).toBe(413);
    expect((await browser.auth("POST", "/callback/key", ["a", {}])).status).toBe(400);
    expect((await browser.auth("POST", "/callback/key")).status).toBe(415);
  });

  test("answers 429 once too many tried", async () => {
    exhaust("signIn");
    expect((await new Browser().auth("POST", "/callback/key", {})).status).toBe(429);
  });
});
