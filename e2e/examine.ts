import AxeBuilder from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";

const levels = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

/** Holds the page as it is now against WCAG 2.2 AA, dark and light, and the narrowest screen. */
export async function examine(page: Page, what: string): Promise<void> {
  const violations: unknown[] = [];
  for (const colorScheme of ["dark", "light"] as const) {
    await page.emulateMedia({ colorScheme });
    const found = await new AxeBuilder({ page }).withTags(levels).analyze();
    violations.push(...found.violations.map(({ id, nodes }) => [colorScheme, id, nodes[0]?.html]));
  }
  await page.setViewportSize({ width: 320, height: 900 });
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  await page.setViewportSize({ width: 1280, height: 900 });
  expect({ violations, overflow }, what).toEqual({ violations: [], overflow: 0 });
}
