import { readFile } from "node:fs/promises";
import { expect, type Page, test } from "@playwright/test";
import { Machine } from "./hecate";
import { claim, release } from "./publishing";
import { vitalsOf, watchVitals } from "./vitals";

const org = "feather-and-quill";
const name = "light-reading";
const kilobyte = 1000;

const pages = {
  home: "/",
  search: "/search?q=reading",
  listing: `/listings/${org}/${name}`,
  publisher: `/publishers/${org}`,
};

test.beforeAll(async ({ baseURL }) => {
  const publisher = await Machine.meet(baseURL ?? "");
  await claim(publisher, org, "Feather and Quill");
  await release(publisher, org, { name, version: "1.0.0", tags: "reading" });
  await publisher.must("install", `${org}/${name}`);
  await publisher.forget();
});

/** Compressed bytes of each script that a page fetches before anybody touches it. */
async function scriptsOf(page: Page, path: string): Promise<Map<string, number>> {
  const sizes = new Map<string, Promise<number>>();
  page.on("requestfinished", (request) => {
    if (request.resourceType() !== "script") return;
    const size = request.sizes().then(({ responseBodySize }) => responseBodySize);
    sizes.set(new URL(request.url()).pathname, size);
  });
  await page.goto(path, { waitUntil: "networkidle" });
  return new Map(
    await Promise.all([...sizes].map(async ([file, size]) => [file, await size] as const)),
  );
}

/** What Next puts on every page whatever is on it: React and its own client. Next itself says which files. */
async function scriptsOfNext(): Promise<string[]> {
  const manifest = JSON.parse(await readFile(".next/build-manifest.json", "utf8"));
  return manifest.rootMainFiles.map((file: string) => `/_next/${file}`);
}

for (const [what, path] of Object.entries(pages)) {
  test(`${what} fetches at most 40 kB of scripts beyond what React and Next need`, async ({
    page,
  }) => {
    const floor = await scriptsOfNext();
    const scripts = await scriptsOf(page, path);
    expect([...scripts.keys()]).toEqual(expect.arrayContaining(floor));
    const ours = [...scripts].filter(([file]) => !floor.includes(file));
    const sum = ours.reduce((bytes, [, size]) => bytes + size, 0);
    test.info().annotations.push({ type: "bytes", description: String(sum) });
    expect(sum).toBeLessThanOrEqual(40 * kilobyte);
  });
}

test("a card fetches its picture at the width at which it is shown", async ({ page }) => {
  await page.goto(pages.search);
  const picture = page.locator("article img").first();
  await expect(picture).toHaveJSProperty("complete", true);
  const file = await picture.evaluate(({ currentSrc }: HTMLImageElement) => currentSrc);
  expect(file).toMatch(/\/media\/b[a-z2-7]+-480\.webp$/);
  const answer = await page.request.get(file);
  expect(answer.headers()["content-type"]).toBe("image/webp");
});

/** To the end, so that everything that waits to be seen comes. */
async function readOn(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const frame = () => new Promise(requestAnimationFrame);
    for (let y = 0; y < document.documentElement.scrollHeight; y += 300) {
      window.scrollTo(0, y);
      await frame();
      await frame();
    }
  });
  await page.waitForLoadState("networkidle");
}

for (const width of [390, 1440]) {
  for (const what of ["home", "search", "listing"] as const) {
    test(`nothing on ${what} moves as it comes, ${width} pixels wide`, async ({ page }) => {
      await page.setViewportSize({ width, height: 900 });
      await watchVitals(page);
      await page.goto(pages[what], { waitUntil: "networkidle" });
      // In a listing the check of its proof unfolds, step by step, for who scrolls to it.
      if (what !== "listing") await readOn(page);
      const { shift, moved } = await vitalsOf(page);
      expect(shift, moved.join("\n")).toBeLessThanOrEqual(0.02);
    });
  }
}
