import { expect, test } from "@playwright/test";
import { collectViolations } from "./policy-violations";

const pages = ["/", "/search?q=loan", "/docs", "/problems/version-exists", "/no-such-page"];

for (const path of pages) {
  test(`${path} runs no script that its policy does not name`, async ({ page }) => {
    const violations = await collectViolations(page);
    const first = await page.goto(path);
    await page.waitForLoadState("networkidle");
    expect(await violations()).toEqual([]);
    // The second answer comes from the cache, and so does its policy.
    const second = await page.reload();
    await page.waitForLoadState("networkidle");
    expect(await violations()).toEqual([]);
    for (const response of [first, second]) {
      const policy = (await response?.headerValue("content-security-policy")) ?? "";
      expect(policy).toMatch(/script-src 'self' 'sha256-/);
      expect(policy).not.toContain("unsafe");
    }
  });
}

test("a script that slipped into a cached page does not run", async ({ page }) => {
  await page.route("/", async (route) => {
    const response = await route.fetch();
    const body = (await response.text()).replace(
      "<body",
      "<script>window.slipped = 1</script><body",
    );
    await route.fulfill({ response, body });
  });
  await page.goto("/");
  expect(await page.evaluate(() => "slipped" in window)).toBe(false);
});

test("public pages set no cookie and cannot be framed", async ({ request }) => {
  for (const path of pages) {
    const headers = (await request.get(path)).headers();
    expect(headers).not.toHaveProperty("set-cookie");
    expect(headers["content-security-policy"]).toContain("frame-ancestors 'none'");
  }
});

test("the framework's image converter, which nothing here uses, is off", async ({ request }) => {
  const path = encodeURIComponent(
    "/ipfs/bafkreihdwdcefgh4dqkjv67uzcmw7ojee6xedzdetojuzjevtenxquvyku",
  );
  expect(
    (await request.get(`/_next/image?url=${path}&w=640&q=75`)).headers()["content-type"],
  ).toContain("text/html");
});
