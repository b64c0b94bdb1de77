import AxeBuilder from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";

const levels = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
const widths = [320, 768, 2560];

/**
 * Holds the page as it is now against WCAG 2.2 AA, dark and light, and looks whether it scrolls sideways on
 * narrow and wide screens, also when it runs from right to left. Loads nothing again: the page is asked to change.
 */
export async function examine(page: Page, what: string): Promise<void> {
  await page.emulateMedia({ colorScheme: "dark" });
  const dark = await new AxeBuilder({ page }).withTags(levels).analyze();
  await page.emulateMedia({ colorScheme: "light" });
  // Nothing but colours differs.
  const light = await new AxeBuilder({ page }).withRules(["color-contrast"]).analyze();
  const violations = [dark, light].flatMap((found) =>
    found.violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]),
  );
  expect({ violations, sideways: await sideways(page) }, what).toEqual({
    violations: [],
    sideways: [],
  });
}

/** The widths and directions in which the page is wider than its window. */
async function sideways(page: Page): Promise<string[]> {
  const found: string[] = [];
  const viewport = page.viewportSize() ?? { width: 1280, height: 720 };
  for (const width of widths) {
    await page.setViewportSize({ width, height: 900 });
    const wide = await page.evaluate(() => {
      const root = document.documentElement;
      const { dir } = root;
      const tooWide = ["ltr", "rtl"].filter((direction) => {
        root.dir = direction;
        return root.scrollWidth > root.clientWidth;
      });
      root.dir = dir;
      return tooWide;
    });
    found.push(...wide.map((direction) => `${width} ${direction}`));
  }
  await page.setViewportSize(viewport);
  return found;
}
