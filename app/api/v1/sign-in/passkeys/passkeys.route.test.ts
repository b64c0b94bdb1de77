import type { PasskeyResponse } from "@hecate/protocol/wire/people";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { db } from "#lib/db/client";
import { env } from "#lib/env";
import { Authenticator } from "#lib/testing/authenticator";
import { Browser } from "#lib/testing/browser";
import { aPerson, aSession } from "#lib/testing/people";
import { exhaust } from "#lib/testing/rate-limits";
import { refusalOf } from "#lib/testing/requests";
import { provideWorld } from "#lib/testing/route-world";
import { POST as useOptions } from "./authentication-options/route";
import { POST as link } from "./registration/route";
import { POST as createOptions } from "./registration-options/route";

provideWorld();
beforeEach(() => {
  vi.stubEnv("NEXTAUTH_URL", env().publicUrl);
});
afterEach(() => {
  vi.unstubAllEnvs();
});

const path = "/api/v1/sign-in/passkeys";

async function challengeFor(browser: Browser, verb: typeof link, purpose = "sign-in") {
  const response = await browser.ask(verb, "POST", path, { json: { purpose } });
  return (await response.json()).challenge as string;
}

function submit(browser: Browser, kind: string, response: PasskeyResponse) {
  const fields = { kind, response: JSON.stringify(response), callbackUrl: "/account" };
  return browser.submit("/callback/passkey", fields);
}

/** A new account, opened by its passkey. */
async function join(authenticator = new Authenticator(), browser = new Browser()) {
  const made = authenticator.create(await challengeFor(browser, createOptions));
  return { authenticator, browser, made, answer: await submit(browser, "registration", made) };
}

async function use(authenticator: Authenticator, browser = new Browser()) {
  const used = authenticator.use(await challengeFor(browser, useOptions));
  return { browser, used, answer: await submit(browser, "authentication", used) };
}

async function signedIn() {
  const browser = new Browser();
  const person = await aPerson();
  const [name = "", secret = ""] = (await aSession(person)).cookie.split("=");
  browser.cookies.set(name, secret);
  return { browser, person };
}

describe("signing in with a passkey", () => {
  test("asks for a discoverable one, the same question for everybody", async () => {
    const options = await new Browser().ask(createOptions, "POST", path, { json: {} });
    expect(await options.json()).toMatchObject({
      rp: { id: "localhost" },
      authenticatorSelection: { residentKey: "required", userVerification: "preferred" },
      excludeCredentials: [],
    });
    const question = await (await new Browser().ask(useOptions, "POST", path, { json: {} })).json();
    expect(question.allowCredentials).toBeUndefined();
  });

  test("makes an account with it, then opens the same one again", async () => {
    const { authenticator, answer } = await join();
    expect(answer).toEqual({ status: 200, url: `${env().publicUrl}/account` });
    expect((await use(authenticator)).answer.status).toBe(200);
    expect(await db().person.count()).toBe(1);
    expect(await db().webSession.findMany()).toMatchObject([
      { via: "passkey" },
      { via: "passkey" },
    ]);
    const passkey = await db().identity.findFirstOrThrow();
    expect([Number(passkey.counter), passkey.lastUsedAt]).toEqual([2, expect.any(Date)]);
  });

  test("makes no account where too many came from one address", async () => {
    const { authenticator } = await join();
    exhaust("join");
    expect((await join()).answer).toEqual({
      status: 401,
      url: `${env().publicUrl}/api/auth/error?error=too-many-requests`,
    });
    expect(await db().person.count()).toBe(1);
    expect((await use(authenticator)).answer.status).toBe(200);
  });

  test("counts each challenge once", async () => {
    const { authenticator, made } = await join();
    expect((await submit(new Browser(), "registration", made)).status).toBe(401);
    const { used } = await use(authenticator);
    expect((await submit(new Browser(), "authentication", used)).status).toBe(401);
    expect(await db().webSession.count()).toBe(2);
  });

  test("refuses a copy, whose counter went back", async () => {
    const { authenticator } = await join();
    await use(authenticator);
    authenticator.counter = 2;
    expect((await use(authenticator)).answer.status).toBe(401);
  });

  test("refuses what was made for another site, an unknown passkey and a forged answer alike", async () => {
    const { authenticator } = await join();
    const elsewhere = new Authenticator("https://evil.example");
    const stranger = new Authenticator();
    const forged = { ...stranger.use(await challengeFor(new Browser(), useOptions)) };
    const answers = [
      (await join(elsewhere)).answer,
      (await use(stranger)).answer,
      await submit(new Browser(), "authentication", {
        ...forged,
        id: authenticator.id.toString("base64url"),
      }),
      await submit(new Browser(), "authentication", authenticator.use("a-challenge-of-nobody")),
      await submit(new Browser(), "registration", { id: "x", response: {} }),
    ];
    for (const answer of answers) {
      expect(answer).toEqual({
        status: 401,
        url: `${env().publicUrl}/api/auth/error?error=sign-in-refused`,
      });
    }
  });

  test("refuses a challenge that was given to somebody for linking", async () => {
    const { browser } = await signedIn();
    const made = new Authenticator().create(await challengeFor(browser, createOptions, "link"));
    expect((await submit(new Browser(), "registration", made)).status).toBe(401);
  });

  test("refuses a challenge after five minutes", async () => {
    const made = new Authenticator().create(await challengeFor(new Browser(), createOptions));
    await db().passkeyChallenge.updateMany({ data: { expiresAt: new Date() } });
    expect((await submit(new Browser(), "registration", made)).status).toBe(401);
  });
});

describe("linking a passkey", () => {
  test("adds it to who is signed in", async () => {
    const { browser, person } = await signedIn();
    const made = new Authenticator().create(await challengeFor(browser, createOptions, "link"));
    const json = { response: made, label: "My laptop" };
    const linked = await browser.ask(link, "POST", path, { json });
    expect(linked.status).toBe(201);
    const { items } = await linked.json();
    expect(items).toMatchObject([{ kind: "key" }, { kind: "passkey", label: "My laptop" }]);
    const owner = { personId: person.personId, kind: "passkey" };
    expect(await db().identity.count({ where: owner })).toBe(1);
  });

  test("takes no other account's, and no challenge that was given to somebody else", async () => {
    const { authenticator } = await join();
    const { browser } = await signedIn();
    const taken = authenticator.create(await challengeFor(browser, createOptions, "link"));
    const refused = await browser.ask(link, "POST", path, { json: { response: taken } });
    expect(await refusalOf(refused)).toMatchObject({ status: 409, code: "identity-taken" });
    const others = (await signedIn()).browser;
    const made = new Authenticator().create(await challengeFor(others, createOptions, "link"));
    const stolen = await browser.ask(link, "POST", path, { json: { response: made } });
    expect(await refusalOf(stolen)).toMatchObject({ status: 401, code: "sign-in-refused" });
  });

  test("needs somebody who is signed in, on our own pages", async () => {
    const json = { purpose: "link" };
    const nobody = await new Browser().ask(createOptions, "POST", path, { json });
    expect(await refusalOf(nobody)).toMatchObject({ status: 401, code: "not-signed-in" });
    const { browser } = await signedIn();
    const elsewhere = await browser.ask(createOptions, "POST", path, {
      json,
      headers: { origin: "https://evil.example" },
    });
    expect(await refusalOf(elsewhere)).toMatchObject({ status: 403, code: "cross-site-request" });
  });

  test("refuses another shape, and when too many were asked for", async () => {
    const { browser } = await signedIn();
    expect((await browser.ask(link, "POST", path, { json: {} })).status).toBe(400);
    const odd = await browser.ask(useOptions, "POST", path, { json: { purpose: "link" } });
    expect(odd.status).toBe(400);
    exhaust("write");
    expect((await browser.ask(link, "POST", path, { json: {} })).status).toBe(429);
  });
});
