import { expect, type Page, test } from "@playwright/test";
import { examine } from "./examine";
import { Machine } from "./hecate";
import { listening } from "./listening";
import { signIn } from "./signing-in";

test.describe.configure({ mode: "serial" });

const sections = ["", "/ways-in", "/sessions", "/listings", "/installs", "/reviews", "/leave"];

let machine: Machine;
let page: Page;

test.beforeAll(async ({ browser, baseURL }) => {
  machine = await Machine.meet(baseURL ?? "");
  await machine.must("identity", "init");
  page = await (await browser.newContext({ baseURL })).newPage();
});
test.afterAll(async () => {
  await page.context().close();
  await machine.forget();
});

test("the way in meets WCAG 2.2 AA and does not scroll sideways, with a code too", async () => {
  await page.goto("/sign-in");
  await examine(page, "without a code");
  await listening(page);
  await page.getByRole("button", { name: "Show a code" }).click();
  await expect(page.getByText(/^[A-Z]{4}-[A-Z]{4}$/)).toBeVisible();
  await examine(page, "with a code");
});

test("so do the account's pages and the public one, with the longest handle", async () => {
  await signIn(page, machine);
  const handle = `wanderer-${Date.now().toString(36)}`.padEnd(30, "x");
  await page.getByLabel("Handle").fill(handle);
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(handle);
  for (const path of [...sections.map((section) => `/account${section}`), `/people/${handle}`]) {
    await page.goto(path);
    await examine(page, path);
  }
});
