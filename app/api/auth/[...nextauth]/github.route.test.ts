import { beforeEach, describe, expect, test, vi } from "vitest";
import { db } from "#lib/db/client";
import { env } from "#lib/env";
import { Browser } from "#lib/testing/browser";
import { provideGithub } from "#lib/testing/github";
import { aPerson, aSession } from "#lib/testing/people";
import { exhaust } from "#lib/testing/rate-limits";
import { provideWorld } from "#lib/testing/route-world";
import { GET as identities } from "../../v1/me/identities/route";

provideWorld();
const github = provideGithub();
beforeEach(() => {
  vi.stubEnv("NEXTAUTH_URL", env().publicUrl);
  github.signedInAs = { id: 583_231, login: "octocat" };
});

/** Presses the button; gives the address at GitHub that the browser goes to. */
async function begin(browser: Browser, provider = "github"): Promise<URL> {
  const { url } = await browser.submit(`/signin/${provider}`, { callbackUrl: "/account" });
  return new URL(url);
}

/** GitHub's answer: the address here that it sends the browser back to. */
async function consent(address: URL): Promise<string> {
  const response = await fetch(address, { redirect: "manual" });
  if (response.status !== 302) throw new Error(await response.text());
  const back = new URL(response.headers.get("location") ?? "");
  return `${back.pathname.replace("/api/auth", "")}${back.search}`;
}

async function comeBack(browser: Browser, path: string): Promise<string> {
  const response = await browser.auth("GET", path);
  return (response.headers.get("location") ?? "").replace(env().publicUrl, "");
}

async function walk(browser: Browser, provider?: string): Promise<string> {
  return comeBack(browser, await consent(await begin(browser, provider)));
}

async function signedIn() {
  const browser = new Browser();
  const person = await aPerson();
  const [name = "", secret = ""] = (await aSession(person)).cookie.split("=");
  browser.cookies.set(name, secret);
  return { browser, person, secret };
}

describe("signing in with GitHub", () => {
  test("asks GitHub for no scope, with state and PKCE", async () => {
    const address = await begin(new Browser());
    expect(address.origin).toBe(github.origin());
    const asked = Object.fromEntries(address.searchParams);
    expect(asked).toMatchObject({ client_id: "hecate", code_challenge_method: "S256" });
    expect(asked.scope).toBeUndefined();
    expect(asked.state).toHaveLength(43);
  });

  test("opens the account of that number, whatever the name is by then", async () => {
    const browser = new Browser();
    expect(await walk(browser)).toBe("/account");
    github.signedInAs = { id: 583_231, login: "renamed" };
    expect(await walk(new Browser())).toBe("/account");
    expect(await db().person.count()).toBe(1);
    const { items } = await (await browser.ask(identities, "GET", "/api/v1/me/identities")).json();
    expect(items).toMatchObject([{ kind: "github", subject: "583231", label: "GitHub: octocat" }]);
  });

  test("opens no new account where too many came from one address", async () => {
    expect(await walk(new Browser())).toBe("/account");
    exhaust("join");
    expect(await walk(new Browser())).toBe("/account");
    github.signedInAs = { id: 1, login: "mojombo" };
    expect(await walk(new Browser())).toBe("/sign-in?error=too-many-requests");
    expect(await db().person.count()).toBe(1);
  });

  test("opens nothing where GitHub does not say whose account it is", async () => {
    github.signedInAs = { login: "octocat" } as typeof github.signedInAs;
    expect(await walk(new Browser())).toBe("/api/auth/signin");
    expect(await db().identity.count()).toBe(0);
  });

  test("refuses an answer that another browser asked for", async () => {
    const victim = new Browser();
    await begin(victim);
    const attackers = await consent(await begin(new Browser()));
    expect(await comeBack(victim, attackers)).toMatch(/error/);
    expect(await comeBack(new Browser(), attackers)).toMatch(/error/);
    expect(await db().webSession.count()).toBe(0);
  });

  test("refuses an answer that comes twice", async () => {
    const browser = new Browser();
    const path = await consent(await begin(browser));
    const before = new Map(browser.cookies);
    await comeBack(browser, path);
    const again = new Browser();
    for (const [name, value] of before) again.cookies.set(name, value);
    expect(await comeBack(again, path)).toMatch(/error/);
    expect(await db().webSession.count()).toBe(1);
  });

  test("says so when GitHub was told no", async () => {
    const browser = new Browser();
    const state = (await begin(browser)).searchParams.get("state");
    expect(await comeBack(browser, `/callback/github?error=access_denied&state=${state}`)).toMatch(
      /error=/,
    );
  });

  test("never turns the session of one person into that of another", async () => {
    await walk(new Browser());
    const { browser, secret } = await signedIn();
    expect(await walk(browser)).toBe("/account?refused=already-signed-in");
    expect(browser.cookies.get("hecate-session")).toBe(secret);
  });

  test("makes no account for somebody who has one open", async () => {
    const { browser } = await signedIn();
    expect(await walk(browser)).toBe("/account?refused=already-signed-in");
    expect(await db().person.count()).toBe(1);
  });
});

describe("linking a GitHub account", () => {
  test("adds it to who is signed in, and opens no session", async () => {
    const { browser, person, secret } = await signedIn();
    expect(await walk(browser, "github-link")).toBe("/account?linked=github");
    const owner = { kind: "github", personId: person.personId };
    expect(await db().identity.count({ where: owner })).toBe(1);
    expect(browser.cookies.get("hecate-session")).toBe(secret);
    expect(await db().webSession.count()).toBe(1);
    expect(await walk(browser)).toBe("/account");
  });

  test("takes nobody else's", async () => {
    await walk(new Browser());
    const { browser } = await signedIn();
    expect(await walk(browser, "github-link")).toBe("/account?refused=identity-taken");
    expect(await db().identity.count({ where: { kind: "github" } })).toBe(1);
  });

  test("does nothing for somebody who is signed out by then", async () => {
    const { browser, person } = await signedIn();
    const path = await consent(await begin(browser, "github-link"));
    await db().webSession.deleteMany({ where: { personId: person.personId } });
    expect(await comeBack(browser, path)).toBe("/sign-in?error=not-signed-in");
    expect(await db().identity.count({ where: { kind: "github" } })).toBe(0);
  });

  test("cannot be begun by another site: an answer to signing in links nothing", async () => {
    const { browser } = await signedIn();
    const path = await consent(await begin(new Browser(), "github-link"));
    expect(await comeBack(browser, path)).toMatch(/error/);
    expect(await db().identity.count({ where: { kind: "github" } })).toBe(0);
  });
});
