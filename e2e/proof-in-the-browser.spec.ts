import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import AxeBuilder from "@axe-core/playwright";
import { expect, type Page, test } from "@playwright/test";
import { Machine } from "./hecate";
import { collectViolations } from "./policy-violations";
import { claim, release } from "./publishing";

const org = "glass-house";
const name = "loan-window";
const listing = `/listings/${org}/${name}`;
const proofOf = `/api/v1${listing}/versions/1.0.0/proof`;
let builder: Machine;

// Published by a delegate, so that the chain has two tokens.
test.beforeAll(async ({ baseURL }) => {
  const publisher = await Machine.meet(baseURL ?? "");
  await claim(publisher, org, "Glass House");
  builder = await Machine.meet(baseURL ?? "");
  await builder.must("identity", "init");
  const delegation = await publisher.must(
    ...["delegate", "--to", await builder.must("identity", "show")],
    ...["--capability", `publish:tui/${name}`, "--version", "<=1.x", "--expires", "90d"],
  );
  await builder.keep("delegation.ucan", delegation);
  await builder.must("delegate", "--import", builder.path("delegation.ucan"));
  await release(builder, org, { name, version: "1.0.0" });
  await publisher.forget();
});

test.afterAll(() => builder.forget());

function steps(page: Page) {
  return page.getByRole("list", { name: "Steps of the check" }).getByRole("listitem");
}

/** What stands in the way of people who use the page another way. */
async function barriers(page: Page): Promise<string[]> {
  const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
  const { violations } = await new AxeBuilder({ page }).withTags(tags).analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}

/** Opens the listing and brings the check into view, which starts it. */
async function visit(page: Page): Promise<void> {
  await page.goto(listing);
  await page.getByRole("heading", { name: "Checked in your browser" }).scrollIntoViewIfNeeded();
}

/** Changes the bundle on its way to the page. */
async function tamper(page: Page, change: (bundle: string) => string): Promise<void> {
  await page.route(`**${proofOf}`, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: change(await response.text()) });
  });
}

test("an honest listing is verified by the visitor's browser, step by step", async ({ page }) => {
  const violations = await collectViolations(page);
  await visit(page);
  await expect(page.getByText("Verified in this browser")).toBeVisible();
  await expect(steps(page)).toHaveText([
    /^Bundle: holds/,
    /^Manifest: holds/,
    /^Revocations: holds/,
    /^Root key: holds/,
    /^Token 1 of 2, delegation: holds/,
    /^Token 2 of 2, signature: holds/,
  ]);
  expect(await violations()).toEqual([]);
  expect(await barriers(page)).toEqual([]);
});

interface Tampered {
  readonly what: string;
  readonly step: string;
  readonly code: string;
  readonly change: (bundle: string) => string;
}

const cases: readonly Tampered[] = [
  {
    what: "one byte of the signature",
    step: "Token 2 of 2, signature",
    code: "bad-signature",
    change: (text) => text.replace(/("signature":"[^"]*)(.)(.{20}")/, swapLast),
  },
  {
    what: "one byte of the manifest",
    step: "Manifest",
    code: "answer-malformed",
    change: (text) => text.replace("Apache-2.0", "Apache-1.0"),
  },
  {
    what: "the root key",
    step: "Root key",
    code: "wrong-root",
    change: (text) => text.replace(/("rootKeys":\[\{"did":")[^"]*/, `$1${strangersKey}`),
  },
  {
    what: "one byte of the time of publication",
    step: "Bundle",
    code: "answer-malformed",
    change: (text) => text.replace(/("publishedAt":")2/, "$13"),
  },
];

const strangersKey = "did:key:z6MkiTBz1ymuepAQ4HEHYSF1H8quG5GLVVQR3djdX3mDooWp";

function swapLast(_: string, before: string, byte: string, after: string): string {
  return before + (byte === "A" ? "B" : "A") + after;
}

for (const { what, step, code, change } of cases) {
  test(`${what} changed turns "${step}" red, as ${code}`, async ({ page }) => {
    await tamper(page, change);
    await visit(page);
    await expect(page.getByText(`Not verified: ${step.toLowerCase()} fails.`)).toBeVisible();
    const failing = steps(page).filter({ hasText: ": fails" });
    await expect(failing).toHaveCount(1);
    await expect(failing).toContainText(`${step}: fails`);
    await expect(failing).toContainText(code);
    await expect(failing).toHaveCSS("border-left-color", await dangerColour(page));
    await expect(page.getByLabel("Drop the file")).toHaveCount(0);
    expect(await barriers(page)).toEqual([]);
  });
}

async function dangerColour(page: Page): Promise<string> {
  const verdict = page.getByText("Not verified:");
  return verdict.evaluate((element) => getComputedStyle(element).color);
}

test("a bundle that cannot be fetched is not called verified", async ({ page }) => {
  await page.route(`**${proofOf}`, (route) => route.abort());
  await visit(page);
  await expect(page.getByText("could not be fetched: nothing was checked")).toBeVisible();
});

test("a browser without Ed25519 says that nothing was checked", async ({ page }) => {
  await page.addInitScript(() => {
    crypto.subtle.importKey = () => Promise.reject(new DOMException("", "NotSupportedError"));
  });
  await visit(page);
  await expect(page.getByText("cannot verify Ed25519 signatures")).toBeVisible();
});

test("once loaded, proof and file are checked without the network", async ({ page, context }) => {
  await visit(page);
  await expect(page.getByText("Verified in this browser")).toBeVisible();
  // What the page fetches as it comes into view is none of the check's.
  await page.waitForLoadState("networkidle");
  await context.setOffline(true);
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  await page.getByRole("button", { name: "Check again" }).click();
  await expect(page.getByText("Verified in this browser")).toBeVisible();
  await page.getByLabel("Drop the file").setInputFiles(builder.path(`${name}-1.0.0.mjs`));
  await expect(page.getByText("is the file signed for Linux")).toBeVisible();
  await expect(page.getByRole("list", { name: "Compared" })).toContainText("same content id");
  expect(asked).toEqual([]);
});

test("the right file and a wrong one, dropped on the page, are told apart", async ({ page }) => {
  const wrong = builder.path("wrong.mjs");
  await writeFile(wrong, "#!/usr/bin/env node\n");
  await visit(page);
  await drop(page, builder.path(`${name}-1.0.0.mjs`));
  await expect(page.getByText(`${name}-1.0.0.mjs is the file signed for Linux`)).toBeVisible();
  await drop(page, wrong);
  await expect(page.getByText("wrong.mjs is none of the files signed for version")).toBeVisible();
  await expect(page.getByRole("list", { name: "Compared" })).not.toContainText("same");
});

/** Drags a file from outside the browser and lets it go over the field. */
async function drop(page: Page, path: string): Promise<void> {
  const field = page.getByLabel("Drop the file");
  await field.scrollIntoViewIfNeeded();
  const box = await field.boundingBox();
  if (box === null) throw new Error("the field is not shown");
  const devtools = await page.context().newCDPSession(page);
  for (const type of ["dragEnter", "dragOver", "drop"] as const) {
    await devtools.send("Input.dispatchDragEvent", {
      type,
      x: box.x + box.width / 2,
      y: box.y + box.height / 2,
      data: { items: [], files: [path], dragOperationsMask: 1 },
    });
  }
}

test("the saved bundle gives the same verdict on the command line", async ({ request }) => {
  const saved = join(builder.home, "bundle.json");
  await writeFile(saved, await (await request.get(proofOf)).body());
  expect(await builder.must("verify", "--offline", saved)).toContain("verified");
});

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });

  test("the chain reads hop by hop, and the check says what it needs", async ({ page }) => {
    await page.goto(listing);
    const trust = page.getByRole("region", { name: "Trust" }).first();
    const chain = trust.getByRole("listitem").filter({ hasText: /Token \d of 2/ });
    await expect(chain).toHaveText([/1 of 2, delegation.*gives to/, /2 of 2, signature.*signs/]);
    await expect(chain.first()).toContainText("publish/tui");
    await expect(chain.first()).toContainText(`mri:capability:io.macula/${org}/${name}`);
    await expect(chain.first()).toContainText("<=1.x");
    await expect(trust).toContainText("Checked at publication on");
    await expect(trust).toContainText("With scripts, your browser checks the proof itself");
    const unexplained: string[] = [];
    for (const link of await trust.getByRole("link", { name: /^What this means/ }).all()) {
      const href = (await link.getAttribute("href")) ?? "";
      const [path = "", section = ""] = href.split("#");
      const explanation = await (await page.request.get(path)).text();
      if (!explanation.includes(`id="${section}"`)) unexplained.push(href);
    }
    expect(unexplained).toEqual([]);
  });
});
