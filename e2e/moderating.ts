import { execFile } from "node:child_process";
import { promisify } from "node:util";
import type { Browser, Page } from "@playwright/test";
import { databaseUrl, query } from "./database";
import { Machine } from "./hecate";
import { signIn } from "./signing-in";

/** Somebody with a key and a browser of their own. */
export interface Person {
  readonly machine: Machine;
  readonly page: Page;
}

/** `npm run admin -- …` */
async function admin(...words: string[]): Promise<void> {
  const env = { ...process.env, DATABASE_URL: databaseUrl() };
  await promisify(execFile)("node_modules/.bin/tsx", ["scripts/admin.ts", ...words], { env });
}

export async function aKey(server: string): Promise<Machine> {
  const machine = await Machine.meet(server);
  await machine.must("identity", "init");
  return machine;
}

/** Signs in and comes to the queue: somebody with the role. */
export async function aModerator(browser: Browser, server: string): Promise<Person> {
  const machine = await aKey(server);
  await admin("grant-moderator", await machine.must("identity", "show"));
  const page = await (await browser.newContext({ baseURL: server })).newPage();
  await signIn(page, machine, "/moderation");
  return { machine, page };
}

export async function leave({ machine, page }: Person): Promise<void> {
  await page.context().close();
  await machine.forget();
}

/** Gives a publisher a verified domain, which is not looked at again before the story ends. */
export function vouchFor(org: string): Promise<void> {
  return query(
    `INSERT INTO "PublisherDomain" ("publisherId", domain, state, "verifiedAt", "dueAt")
     SELECT id, org || '.example', 'verified', now(), now() + interval '1 year'
     FROM "Publisher" WHERE org = $1`,
    [org],
  );
}
