import AxeBuilder from "@axe-core/playwright";
import { expect, type Page, test } from "@playwright/test";
import { Machine } from "./hecate";
import { claim, release } from "./publishing";

const org = "harbour-light-and-navigation-society";
const name = "tide-tables-for-the-northern-harbours";

test.beforeAll(async ({ baseURL }) => {
  const publisher = await Machine.meet(baseURL ?? "");
  await claim(publisher, org, "Harbour Light and Navigation Society");
  await release(publisher, org, { name, version: "10.20.30-preview.4", tags: "sea,time" });
  await publisher.forget();
});

const pages = {
  home: "/",
  "home in German": "/de",
  search: "/search?q=tide",
  "a search that finds nothing": "/search?q=zzzzzz",
  listing: `/listings/${org}/${name}`,
  "an app's reviews": `/listings/${org}/${name}/reviews`,
  "an app's versions": `/listings/${org}/${name}/versions`,
  "a comparison of versions": `/listings/${org}/${name}/compare/10.20.30-preview.4...10.20.30-preview.4`,
  "reporting an app": `/listings/${org}/${name}/report`,
  publisher: `/publishers/${org}`,
  tag: "/tags/sea",
  "a problem's page": "/problems/version-exists",
  "the list of problems": "/problems",
  documentation: "/docs",
  "a page of documentation": "/docs/protocol",
  policies: "/policies",
  "the transparency report": "/transparency",
  "an address with nothing behind it": "/no-such-page",
  "what stands for a page that broke": "/out-of-order",
};

for (const colorScheme of ["dark", "light"] as const) {
  test.describe(`in ${colorScheme}`, () => {
    test.use({ colorScheme });
    for (const [what, path] of Object.entries(pages)) {
      test(`${what} meets WCAG 2.2 AA`, async ({ page }) => {
        await page.goto(path);
        const { violations } = await new AxeBuilder({ page })
          .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"])
          .analyze();
        expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
      });
    }
  });
}

for (const width of [320, 768, 2560]) {
  test.describe(`${width} pixels wide`, () => {
    test.use({ viewport: { width, height: 900 } });
    for (const [what, path] of Object.entries(pages)) {
      test(`${what} does not scroll sideways`, async ({ page }) => {
        await page.goto(path);
        const overflow = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        expect(overflow).toBe(0);
      });
    }
  });
}

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
