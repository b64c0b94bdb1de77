import AxeBuilder from "@axe-core/playwright";
import { expect, type Page, test } from "@playwright/test";
import { Machine } from "./hecate";
import { signIn } from "./signing-in";

test.describe.configure({ mode: "serial" });

const sections = ["", "/ways-in", "/sessions", "/listings", "/installs", "/reviews", "/leave"];
const levels = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

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

async function examine(what: string) {
  const violations: string[] = [];
  for (const colorScheme of ["dark", "light"] as const) {
    await page.emulateMedia({ colorScheme });
    const found = await new AxeBuilder({ page }).withTags(levels).analyze();
    violations.push(...found.violations.map(({ id }) => `${colorScheme} ${id}`));
  }
  await page.setViewportSize({ width: 320, height: 900 });
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  await page.setViewportSize({ width: 1280, height: 900 });
  expect({ violations, overflow }, what).toEqual({ violations: [], overflow: 0 });
}

test("the way in meets WCAG 2.2 AA and does not scroll sideways, with a code too", async () => {
  await page.goto("/sign-in");
  await examine("without a code");
  await page.getByRole("button", { name: "Show a code" }).click();
  await expect(page.getByText(/^[A-Z]{4}-[A-Z]{4}$/)).toBeVisible();
  await examine("with a code");
});

test("so do the account's pages and the public one, with the longest handle", async () => {
  await signIn(page, machine);
  const handle = `wanderer-${Date.now().toString(36)}`.padEnd(30, "x");
  await page.getByLabel("Handle").fill(handle);
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(handle);
  for (const path of [...sections.map((section) => `/account${section}`), `/people/${handle}`]) {
    await page.goto(path);
    await examine(path);
  }
});
