import { expect, type Page, test } from "@playwright/test";
import { examine } from "./examine";
import { Machine } from "./hecate";
import { listening } from "./listening";
import { claim } from "./publishing";

const org = "lantern-keepers";
const about = `/log?subject=mri:agent:io.macula/${org}`;
let publisher: Machine;

test.beforeAll(async ({ baseURL }) => {
  publisher = await Machine.meet(baseURL ?? "");
  await claim(publisher, org, "Lantern Keepers");
  // In a log of one entry, nothing but the checkpoint is needed to prove it.
  await publisher.must("publisher", "register", "lantern-polishers", "--display-name", "Polishers");
});

test.afterAll(() => publisher.forget());

/** The log takes in what happened within a second or so. */
async function visit(page: Page) {
  await expect(async () => {
    await page.goto(about);
    await expect(page.getByText("A publisher took its name.")).toBeVisible({ timeout: 500 });
  }).toPass();
  await listening(page);
  await page.getByText("as the log holds it").first().click();
}

test("an entry is proven by the visitor's own browser", async ({ page }) => {
  await visit(page);
  await page.getByRole("button", { name: "Verify in this page" }).click();
  await expect(page.getByText(/This browser proved it: the text above is entry \d+/)).toBeVisible();
  await examine(page, "an entry of the log");
});

test("a tile that was changed on the way is noticed", async ({ page }) => {
  await page.route("**/log/tile/0/**", async (route) => {
    const response = await route.fetch();
    const body = (await response.body()).map((byte) => byte ^ 1);
    await route.fulfill({ response, body: Buffer.from(body) });
  });
  await visit(page);
  await page.getByRole("button", { name: "Verify in this page" }).click();
  await expect(page.getByText("An entry is not the one that the log holds")).toBeVisible();
});

test("the command line verifies the same log, and finds the same entry in it", async ({ page }) => {
  await visit(page);
  const said = await publisher.must(
    "log",
    "verify",
    "--full",
    "--subject",
    `mri:agent:io.macula/${org}`,
  );
  expect(said).toContain("publisher-claimed");
});

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });

  test("the log can be read and narrowed", async ({ page }) => {
    await expect(async () => {
      await page.goto("/log");
      await page.getByRole("textbox", { name: /Subject/ }).fill(`mri:agent:io.macula/${org}`);
      await page.getByRole("button", { name: "Find" }).click();
      await expect(page).toHaveURL(/subject=/);
      await expect(page.getByText("A publisher took its name.")).toBeVisible({ timeout: 500 });
    }).toPass();
    await expect(page.getByText("Newest checkpoint")).toBeVisible();
  });
});
