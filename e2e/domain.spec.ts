import { expect, type Page, test } from "@playwright/test";
import { Machine } from "./hecate";
import { claim, release } from "./publishing";
import { publishRecords } from "./zones";

test.describe.configure({ mode: "serial" });

const org = "prudent-finance";
const name = "domain-loans";
const domain = "prudent-finance.com";
const recordName = `_hecate.${domain}`;
let publisher: Machine;
let record: string;

test.beforeAll(async ({ baseURL }) => {
  publisher = await Machine.meet(baseURL ?? "");
  await claim(publisher, org, "Prudent Finance");
  await release(publisher, org, { name, version: "1.0.0" });
});

test.afterAll(async () => {
  publishRecords({});
  await publisher.forget();
});

const signal = (page: Page) => page.getByRole("region", { name: "Verified domain" });

/** Reloads until the page says so: the service looks again by itself, seconds apart. */
async function comesToSay(page: Page, words: string): Promise<void> {
  await expect(async () => {
    await page.goto(`/listings/${org}/${name}`);
    await expect(signal(page)).toContainText(words, { timeout: 500 });
  }).toPass({ timeout: 60_000, intervals: [500] });
}

function doctor() {
  process.env.HECATE_DNS_SERVERS = process.env.E2E_DNS_SERVERS;
  return publisher.hecate("publisher", "domains", "--doctor", domain);
}

test("a listing says that no domain vouches for its publisher", async ({ page }) => {
  await page.goto(`/listings/${org}/${name}`);
  await expect(signal(page)).toContainText(`No domain vouches for ${org}.`);
});

test("the command line prints the record, and the doctor finds where it went wrong", async () => {
  const printed = await publisher.must("publisher", "verify-domain", domain, "--no-wait");
  record = /value +(v=hecate1; .*)/.exec(printed)?.[1] ?? "";
  expect(printed).toContain(`${recordName}. 3600 IN TXT "${record}"`);
  const mistakes: [string, Record<string, string[]>][] = [
    ["absent", {}],
    ["at-apex", { [domain]: [record] }],
    ["doubled-label", { [`${recordName}.${domain}`]: [record] }],
    ["quoted", { [recordName]: [`"${record}"`] }],
    ["split", { [recordName]: [record.slice(0, 50), record.slice(50)] }],
  ];
  for (const [mistake, records] of mistakes) {
    publishRecords(records);
    const { exit, stdout } = await doctor();
    expect({ exit, stdout }).toMatchObject({ exit: 6 });
    expect(stdout).toContain(`${domain}: ${mistake}`);
  }
});

test("once the record is there, the listing says so with what each resolver saw", async ({
  page,
}) => {
  publishRecords({ [recordName]: ["v=spf1 -all", record] });
  await publisher.must("publisher", "verify-domain", domain, "--interval", "1");
  await comesToSay(page, `${domain} says in its DNS that a key of this publisher is its own`);
  // One look can miss the answer of a busy resolver; another comes within seconds.
  await comesToSay(page, "3 of 3 resolvers saw the record");
  await signal(page).getByText("what each resolver answered").click();
  await expect(signal(page).getByText(record)).toHaveCount(3);
  expect(await publisher.must("publisher", "domains")).toContain(`${domain}  verified`);
  expect(await doctor()).toMatchObject({ exit: 0 });
  await page.goto(`/publishers/${org}`);
  await expect(page.getByRole("region", { name: "Domains" })).toContainText(domain);
});

test("when a new owner puts another key there, it is at risk at once and then lapses", async ({
  page,
}) => {
  const theirs = "did:key:z6MkiaMbhXHNA4eJVCCj8dbzKzTgYDKf6crKgHVHid1F1WCT";
  publishRecords({ [recordName]: [record.replace(/did:key:\w+/, theirs)] });
  await comesToSay(page, "Its record is gone");
  expect((await doctor()).stdout).toContain(`${domain}: other-key`);
  await comesToSay(page, `${domain} no longer vouches for this publisher`);
});

test("when its record is back, the domain is verified again at once", async ({ page }) => {
  publishRecords({ [recordName]: [record] });
  await comesToSay(page, `${domain} says in its DNS that a key of this publisher is its own`);
});
