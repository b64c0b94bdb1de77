import { resolve } from "node:path";
import { policyIds } from "@hecate/protocol/policies";
import { type Browser, expect, type Page, test } from "@playwright/test";
import { establish } from "./database";
import { examine } from "./examine";
import { Machine } from "./hecate";
import { listening, visit } from "./listening";
import { claim, release } from "./publishing";
import { signIn } from "./signing-in";

test.describe.configure({ mode: "serial" });

const org = "market-square";
const name = "fountain-tui";
const address = `/listings/${org}/${name}`;
const screenshots = resolve("examples/acme-corp/loan-tui/screenshots");

let publisher: Machine;
let ada: Machine;
let ben: Machine;
let adasPage: Page;
let bensPage: Page;

async function comeIn(browser: Browser, machine: Machine, path: string): Promise<Page> {
  const page = await (await browser.newContext()).newPage();
  await signIn(page, machine, path);
  return page;
}

async function handleOf(page: Page): Promise<string> {
  return (await (await page.request.get("/api/v1/me")).json()).handle;
}

test.beforeAll(async ({ browser, baseURL }) => {
  const server = baseURL ?? "";
  publisher = await Machine.meet(server);
  ada = await Machine.meet(server);
  ben = await Machine.meet(server);
  await claim(publisher, org, "Market Square");
  await release(publisher, org, { name, version: "1.0.0" });
  await Promise.all([ada, ben].map((machine) => machine.must("identity", "init")));
  adasPage = await comeIn(browser, ada, address);
  bensPage = await comeIn(browser, ben, address);
});
test.afterAll(async () => {
  await Promise.all([adasPage, bensPage].map((page) => page.context().close()));
  await Promise.all([publisher, ada, ben].map((machine) => machine.forget()));
});

const box = (page: Page) => page.getByRole("region", { name: "Rate it" });
const reviews = (page: Page) => page.getByRole("region", { name: "Ratings and reviews" });
const review = (page: Page, words: string) =>
  reviews(page).getByRole("listitem").filter({ hasText: words });

async function open(page: Page, path = address): Promise<void> {
  await visit(page, path);
  await box(page).scrollIntoViewIfNeeded();
}

test.describe("ratings", () => {
  test("lead whoever is signed out to the way in, and back", async ({ page }) => {
    await page.goto(address);
    await box(page).getByRole("link", { name: "Sign in to rate" }).click();
    await expect(page).toHaveURL(
      `/sign-in?callbackUrl=${encodeURIComponent(`${address}#ratings`)}`,
    );
  });

  test("are given by the keyboard alone, and say why they do not count", async () => {
    await open(adasPage);
    await box(adasPage).getByRole("radio", { name: "1 star" }).focus();
    for (const _ of [2, 3, 4]) await adasPage.keyboard.press("ArrowRight");
    await adasPage.keyboard.press("Tab");
    await adasPage.keyboard.type("Cool water.\n\nWarm words.");
    await examine(adasPage, "the form");
    await box(adasPage).getByRole("button", { name: "Publish" }).press("Enter");
    await expect(box(adasPage).getByRole("status")).toHaveText("Saved: everybody can read it.");
    await expect(box(adasPage)).toContainText("4 of 5 stars");
    await adasPage.keyboard.press("Tab");
    await expect(box(adasPage).getByRole("button", { name: "Change" })).toBeFocused();
    await expect(box(adasPage)).toContainText("There is no install receipt for version 1.0.0");
    await expect(review(adasPage, "Warm words.")).toContainText("These stars do not count");
    await examine(adasPage, "what was said");
  });

  test("keep what was typed when the service cannot be reached, or the session ended", async () => {
    await open(adasPage);
    await box(adasPage).getByRole("button", { name: "Change" }).click();
    await adasPage.keyboard.press("Tab");
    await expect(box(adasPage).getByRole("radio", { name: "4 stars" })).toBeFocused();
    await box(adasPage).getByRole("radio", { name: "2 stars" }).check();
    const text = box(adasPage).getByRole("textbox");
    await text.fill("The second thought.");
    await adasPage.context().setOffline(true);
    const save = box(adasPage).getByRole("button", { name: "Save" });
    await save.click();
    await expect(box(adasPage).getByRole("alert")).toContainText("could not be reached");
    await expect(save).toBeFocused();
    await adasPage.context().setOffline(false);
    const cookies = await adasPage.context().cookies();
    await adasPage.context().clearCookies({ name: "hecate-session" });
    await box(adasPage).getByRole("button", { name: "Save" }).click();
    await expect(box(adasPage).getByRole("alert")).toContainText("not signed in any more");
    await expect(text).toHaveValue("The second thought.");
    await adasPage.context().addCookies(cookies);
    await box(adasPage).getByRole("button", { name: "Save" }).click();
    await expect(review(adasPage, "The second thought.")).toContainText("2 of 5 stars");
  });

  test("find a vote from somebody else who is established, and an answer", async () => {
    await open(bensPage);
    const helped = review(bensPage, "second thought").getByRole("button", { name: "It helped me" });
    await helped.click();
    await expect(reviews(bensPage).getByRole("alert")).toContainText("Only established people");
    await establish(await handleOf(bensPage));
    await helped.click();
    await expect(helped).toHaveAttribute("aria-pressed", "true");
    await expect(review(bensPage, "second thought")).toContainText("It helped 1 person.");

    const { items } = await (await bensPage.request.get(`/api/v1${address}/ratings`)).json();
    const answer = ["--text", "Third thoughts are welcome too."];
    await publisher.must("marketplace", "reply", `${org}/${name}`, items[0].id, ...answer);
    await open(bensPage);
    await expect(review(bensPage, "second thought")).toContainText("Answer of Market Square");
    await expect(helped).toHaveAttribute("aria-pressed", "true");
  });

  test("are not for the publisher's own people, who see how to answer", async ({ browser }) => {
    const page = await comeIn(browser, publisher, address);
    await box(page).scrollIntoViewIfNeeded();
    await expect(box(page)).toContainText("nobody rates an app of their own");
    await reviews(page).getByText("Change your answer").click();
    await expect(reviews(page)).toContainText(`hecate marketplace reply ${org}/${name}`);
    await page.context().close();
  });

  test("are ordered and chosen by links, without a script", async ({ browser }) => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`${address}/reviews`);
    await page.getByRole("link", { name: "2 stars" }).last().click();
    await expect(page.getByRole("main")).toContainText("The second thought.");
    await page.getByRole("link", { name: "stars that count" }).click();
    await expect(page).toHaveURL(`${address}/reviews?stars=2&counted=1`);
    await expect(page.getByRole("main")).toContainText("Nobody has said anything like that.");
    await context.close();
    await open(adasPage, `${address}/reviews`);
    await examine(adasPage, "the reviews");
  });

  test("are taken back once that is asked and meant", async () => {
    await open(adasPage);
    await box(adasPage).getByRole("button", { name: "Withdraw" }).click();
    await expect(box(adasPage).getByRole("button", { name: "Keep them" })).toBeFocused();
    await adasPage.keyboard.press("Enter");
    await expect(box(adasPage).getByRole("button", { name: "Withdraw" })).toBeFocused();
    await adasPage.keyboard.press("Enter");
    await box(adasPage).getByRole("button", { name: "Take them back" }).click();
    const news = box(adasPage)
      .getByRole("status")
      .filter({ hasText: "Taken back, stars and review." });
    await expect(news).toBeVisible();
    await adasPage.keyboard.press("Tab");
    await expect(box(adasPage).getByRole("radio", { name: "1 star" })).toBeFocused();
    await expect(reviews(adasPage)).toContainText("Nobody has said anything about it yet.");
  });
});

test.describe("reports", () => {
  test("carry an image, are followed by who filed them, and taken back", async () => {
    await bensPage.goto(address);
    await bensPage.getByRole("link", { name: "report it" }).click();
    await expect(bensPage).toHaveURL(`${address}/report`);
    await listening(bensPage);
    await bensPage.getByRole("radio", { name: /^Broken or misleading/ }).check();
    await bensPage.getByLabel("What of it").selectOption({ label: "The file for Linux, x86-64" });
    await bensPage.getByLabel("What is wrong").fill("No water comes out of it.");
    const image = bensPage.getByLabel(/PNG, JPEG or WebP/);
    await image.setInputFiles(resolve("package.json"));
    await expect(bensPage.getByRole("listitem").filter({ hasText: "package.json" })).toContainText(
      "is not a plain PNG",
    );
    await bensPage.getByRole("button", { name: "Leave out package.json" }).click();
    await image.setInputFiles(resolve(screenshots, "compare.png"));
    await expect(bensPage.getByText("is there")).toBeVisible();
    await examine(bensPage, "the report's form");
    await bensPage.getByRole("button", { name: "Send the report" }).click();
    await bensPage.getByRole("link", { name: "Its page" }).click();
    await expect(bensPage.getByRole("main")).toContainText("Open: nobody has ruled on it yet.");
    const shown = bensPage.getByRole("img", { name: /^What you sent along/ });
    await expect(shown).toHaveJSProperty("complete", true);
    expect(await shown.evaluate((img: HTMLImageElement) => img.naturalWidth)).toBeGreaterThan(0);
    await examine(bensPage, "a report's page");
    await listening(bensPage);
    await bensPage.getByRole("button", { name: "Take the report back" }).click();
    await bensPage.getByRole("button", { name: "Take it back" }).click();
    await expect(bensPage.getByRole("main")).toContainText("Taken back: by you");
  });

  test("without a name are followed by their secret address, and by no other", async ({ page }) => {
    await visit(page, `${address}/report`);
    await page.getByRole("radio", { name: /^Malware/ }).check();
    await page.getByLabel("What is wrong").fill("It sings at night.");
    await page.getByRole("button", { name: "Send the report" }).click();
    await expect(page.getByText("Keep this address")).toBeVisible();
    await examine(page, "a tip that was sent");
    await page.getByRole("link", { name: "Open it" }).click();
    await expect(page.getByRole("main")).toContainText("It sings at night.");
    const { pathname } = new URL(page.url());
    await page.goto(pathname);
    await expect(page).toHaveURL(/^[^?]+\/sign-in\?/);
    expect((await bensPage.goto(pathname))?.status()).toBe(404);
  });
});

test("every policy that a ruling can name is a place on the page of policies", async ({ page }) => {
  await page.goto("/policies");
  for (const id of policyIds) await expect(page.locator(`[id="${id}"]`)).toBeVisible();
});
