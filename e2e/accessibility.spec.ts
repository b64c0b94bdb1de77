import { expect, type Page, test } from "@playwright/test";
import { examine } from "./examine";
import { Machine } from "./hecate";
import { claim, release } from "./publishing";

// As long as they may be.
const org = "harbour-lights-and-navigation-societies";
const name = "tide-tables-for-the-northernmost-havens";
const description =
  "Every tide of the northernmost havens, from almanac to almanac, with moon and currents side by side. ".padEnd(
    300,
    "NoPlaceToBreakALine",
  );
const tags = "sea,tidesandcurrentsandwinds,tide-tables-of-the-north";

test.beforeAll(async ({ baseURL }) => {
  const publisher = await Machine.meet(baseURL ?? "");
  await claim(publisher, org, "Harbour Light and Navigation Society");
  await release(publisher, org, { name, version: "10.20.30-preview.4", description, tags });
  await publisher.forget();
});

const pages = {
  home: "/",
  "home in German": "/de",
  search: "/search?q=tide",
  "search in German": "/de/search?q=tide",
  "a search that finds nothing": "/search?q=zzzzzz",
  listing: `/listings/${org}/${name}`,
  "a listing in German": `/de/listings/${org}/${name}`,
  "an app's reviews": `/listings/${org}/${name}/reviews`,
  "an app's versions": `/listings/${org}/${name}/versions`,
  "a comparison of versions": `/listings/${org}/${name}/compare/10.20.30-preview.4...10.20.30-preview.4`,
  "what depends on an app": `/listings/${org}/${name}/dependents`,
  "reporting an app": `/listings/${org}/${name}/report`,
  publisher: `/publishers/${org}`,
  "the list of publishers": "/publishers",
  "publishers from a letter on": "/publishers/from/h",
  tag: "/tags/sea",
  "the list of tags": "/tags",
  "tags from a letter on": "/tags/from/t",
  feeds: "/feeds",
  "feeds in German": "/de/feeds",
  "a problem's page": "/problems/version-exists",
  "the list of problems": "/problems",
  documentation: "/docs",
  "a page of documentation": "/docs/protocol",
  policies: "/policies",
  "the log": "/log",
  "the transparency report": "/transparency",
  "an address near to one there is": `/listings/${org}/${name}x`,
  "an address with nothing behind it": "/no-such-page",
  "what stands for a page that broke": "/out-of-order",
};

for (const [what, path] of Object.entries(pages)) {
  test(`${what} meets WCAG 2.2 AA and never scrolls sideways`, async ({ page }) => {
    await page.goto(path);
    await examine(page, what);
  });
}

test("a page says its language, and where it is to be had in the others", async ({ page }) => {
  await page.goto(pages["a listing in German"]);
  await expect(page.locator("html")).toHaveAttribute("lang", "de");
  const alternates = page.locator("head link[rel=alternate][hreflang]");
  const found = await alternates.evaluateAll((links) =>
    links.map((link) => [
      link.getAttribute("hreflang"),
      new URL((link as HTMLLinkElement).href).pathname,
    ]),
  );
  expect(found).toEqual([
    ["en", pages.listing],
    ["de", pages["a listing in German"]],
    ["x-default", pages.listing],
  ]);
});

test("a page that is the same everywhere names the address that it has here", async ({
  page,
  baseURL,
}) => {
  await page.goto("/de/policies");
  const canonical = page.locator("head link[rel=canonical]");
  await expect(canonical).toHaveAttribute("href", `${baseURL}/de/policies`);
});

test("a chosen theme is there before anything is painted, on the next page too", async ({
  page,
}) => {
  await page.emulateMedia({ colorScheme: "dark" });
  await page.goto("/");
  const dark = await groundOf(page);
  await page.getByRole("radio", { name: "light" }).check();
  const light = await groundOf(page);
  expect(light).not.toBe(dark);

  await page.route("**/*.js", (script) => script.abort());
  await page.getByRole("link", { name: "apps", exact: true }).click();
  await expect(page).toHaveURL("/search");
  // The address is there before the page and its stylesheet are.
  await page.waitForLoadState();
  expect(await groundOf(page)).toBe(light);
});

function groundOf(page: Page): Promise<string> {
  return page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
}

test("the first Tab offers to skip to the content, with a visible focus", async ({ page }) => {
  await page.goto("/");
  await page.keyboard.press("Tab");
  const focused = page.locator(":focus");
  await expect(focused).toContainText(/skip/i);
  await expect(focused).toBeInViewport();
});
