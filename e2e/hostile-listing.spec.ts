import { expect, test } from "@playwright/test";
import { Machine } from "./hecate";
import { claim, release, signRelease } from "./publishing";

const org = "mallory-tools";
const name = "bait";
let publisher: Machine;

test.beforeAll(async ({ baseURL }) => {
  publisher = await Machine.meet(baseURL ?? "");
  await claim(publisher, org, "Mallory <b>Tools</b>");
});

test.afterAll(() => publisher.forget());

const readme = `# Bait

<script>window.owned = 1</script>
<img src=x onerror="window.owned = 2">
<svg onload="window.owned = 3"></svg>
<iframe src="https://evil.example"></iframe>

[script](javascript:window.owned=4) · [data](data:text/html,owned) · [good](https://example.com/)

![pixel](https://evil.example/pixel.png)

| a | b |
|---|---|
| \`</script><script>window.owned = 5</script>\` | c |
`;

test("a readme full of traps is shown as harmless text", async ({ page }) => {
  await publisher.keep("README.md", readme);
  await release(publisher, org, {
    name,
    version: "1.0.0",
    description: "</title><script>window.owned = 6</script>",
    readme: publisher.path("README.md"),
  });
  const elsewhere: string[] = [];
  page.on("request", (request) => {
    if (!request.url().startsWith("http://localhost")) elsewhere.push(request.url());
  });
  await page.goto(`/listings/${org}/${name}`);
  await page.waitForLoadState("networkidle");
  expect(await page.evaluate(() => "owned" in window)).toBe(false);
  expect(elsewhere).toEqual([]);
  const prose = page.getByRole("region", { name: "Readme" });
  await expect(prose.locator("script, iframe, svg, [onerror], [src^='https:']")).toHaveCount(0);
  await expect(prose.locator("a[href^='javascript:'], a[href^='data:']")).toHaveCount(0);
  await expect(prose.getByRole("link", { name: "good" })).toHaveAttribute("rel", /nofollow.*ugc/);
});

test("a description that hides its direction is refused by name", async () => {
  const { manifest, sign } = await signRelease(publisher, org, { name, version: "1.1.0" });
  expect(await sign()).toMatchObject({ exit: 0 });
  await publisher.must("publish", "tui", manifest);
  const description = "Harmless \u202Etxt.exe";
  const refused = await publisher.hecate(
    ...["marketplace", "submit", name, "--description", description],
  );
  expect(refused.exit).toBe(1);
  expect(refused.stderr).toContain("forbidden-character");
});

test("a name that looks like another publisher's is refused, and the reason says which", async ({
  baseURL,
}) => {
  const imitator = await Machine.meet(baseURL ?? "");
  await imitator.must("identity", "init");
  const refused = await imitator.hecate("publisher", "register", "ma11ory-too1s");
  expect(refused.exit).toBe(1);
  expect(refused.stderr).toContain("name-confusable");
  expect(refused.stderr).toContain(org);
  await imitator.forget();
});
