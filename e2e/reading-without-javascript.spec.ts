import { expect, test } from "@playwright/test";
import { Machine } from "./hecate";
import { claim, release } from "./publishing";

test.use({ javaScriptEnabled: false });

const org = "plain-reading";
const name = "paper-loans";

test.beforeAll(async ({ baseURL }) => {
  const publisher = await Machine.meet(baseURL ?? "");
  await claim(publisher, org, "Plain Reading");
  await release(publisher, org, { name, version: "1.0.0", tags: "paper" });
  await publisher.forget();
});

test("from the home page by search to a listing, without a script", async ({ page }) => {
  await page.goto("/");
  await page.getByRole("searchbox").first().fill("paper");
  await page.getByRole("searchbox").first().press("Enter");
  await page.getByRole("main").getByRole("link", { name }).first().click();
  const main = page.getByRole("main");
  await expect(main).toContainText(`hecate install ${org}/${name}`);
  await expect(main.getByRole("region", { name: "Readme" })).toContainText(
    "What a loan really costs",
  );
  await expect(main).toContainText("Linux, ARM 64-bit");
  const recordings = main.getByRole("region", { name: "Recordings" });
  await expect(recordings).toContainText(`hecate info ${org}/${name} --play`);
  await expect(recordings.getByRole("button", { name: "Play", exact: true })).toHaveCount(0);
  const file = await recordings.getByRole("link", { name: "asciicast" }).getAttribute("href");
  const answer = await page.request.get(file ?? "");
  expect(answer.headers()["content-type"]).toBe("application/x-asciicast");
  expect(await answer.text()).toMatch(/^\{"version":2,/);
});

test("every page leads to itself in German, and its links stay there", async ({ page }) => {
  await page.goto(`/listings/${org}/${name}`);
  await expect(page.getByRole("radio")).toHaveCount(0); // The theme is not to be chosen without a script.
  await page.getByRole("link", { name: "Deutsch" }).click();
  await expect(page).toHaveURL(`/de/listings/${org}/${name}`);
  await page.getByRole("link", { name: "Apps", exact: true }).first().click();
  await page.getByRole("searchbox").first().fill("paper");
  await page.getByRole("searchbox").first().press("Enter");
  await expect(page).toHaveURL(/\/de\/search\?q=paper/);
  await expect(page.locator("html")).toHaveAttribute("lang", "de");
  expect((await page.goto("/de/nowhere"))?.status()).toBe(404);
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Wegkreuzung");
  await page.goto(`/de/${name}`);
  await page.getByRole("region", { name: "Meintest du" }).getByRole("link").first().click();
  await expect(page).toHaveURL(`/de/listings/${org}/${name}`);
  await expect(page.getByRole("region", { name: "Aufzeichnungen" })).toBeVisible();
  await page.goto("/en/search?q=paper");
  await expect(page).toHaveURL("/search?q=paper");
});

test("a filter narrows the list by its address alone", async ({ page }) => {
  await page.goto(`/search?publisher=${org}`);
  await expect(page.getByRole("main").getByRole("link", { name })).not.toHaveCount(0);
  await page.goto(`/search?publisher=${org}&tag=finance`);
  await expect(page.getByRole("main")).toContainText("Nothing found");
});

test("what does not exist answers 404 and offers a search", async ({ page }) => {
  for (const path of ["/nowhere", "/listings/a/b", `/listings/${org}/b`, "/publishers/nobody"]) {
    expect((await page.goto(path))?.status(), path).toBe(404);
    await expect(page.getByRole("searchbox").first()).toBeVisible();
  }
});

test("a mistyped address answers 404 with the names near it", async ({ page }) => {
  const paths = [`/listings/${org}/${name}x`, `/listings/${name}`, `/${org}/${name}`, `/${name}`];
  for (const path of paths) {
    expect((await page.goto(path))?.status(), path).toBe(404);
    const near = page.getByRole("region", { name: "Did you mean" });
    await expect(near.getByRole("link", { name: `${org}/${name}` })).toHaveAttribute(
      "href",
      `/listings/${org}/${name}`,
    );
  }
});
