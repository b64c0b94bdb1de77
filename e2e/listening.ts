import { expect, type Page } from "@playwright/test";

/**
 * Waits until the scripts of the page hear what is done to it: on a busy machine the page is there to be
 * clicked well before. To be called once the page's own address or words have come, as the one before it listens too.
 */
export async function listening(page: Page): Promise<void> {
  // The theme can be chosen as soon as React has taken the page over, and not before.
  await expect(page.getByRole("contentinfo").getByRole("radio")).not.toHaveCount(0);
}

/** Loads a page and waits until it listens. */
export async function visit(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await listening(page);
}

/** Keeps the scripts of the next pages back until they are released. */
export async function holdScripts(page: Page): Promise<{ release: () => void }> {
  let release = () => {};
  const released = new Promise<void>((settle) => {
    release = settle;
  });
  await page.route("**/*.js", async (route) => {
    await released;
    await route.continue();
  });
  return { release };
}
