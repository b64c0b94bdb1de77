import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { expect, type Page, test } from "@playwright/test";
import { query } from "./database";
import { examine } from "./examine";
import { Machine } from "./hecate";
import { holdScripts, listening } from "./listening";
import { collectViolations } from "./policy-violations";
import { claim, release } from "./publishing";
import { approveCode, signIn } from "./signing-in";

const org = "weaver-works";
const name = "loom";
const listing = `/listings/${org}/${name}`;
let publisher: Machine;

test.beforeAll(async ({ baseURL }) => {
  publisher = await Machine.meet(baseURL ?? "");
  await claim(publisher, org, "Weaver Works");
  await release(publisher, org, { name, version: "1.0.0" });
});

test.afterAll(() => publisher.forget());

/** The sessions of whoever has a root key of a publisher, two days older. */
const aged = `UPDATE "WebSession" SET "createdAt" = now() - interval '2 days' WHERE "personId" IN (
  SELECT i."personId" FROM "Identity" i JOIN "RootKey" k ON k.did = i.subject
  JOIN "Publisher" p ON p.id = k."publisherId" WHERE p.org = $1)`;

/** Lets go of files above the place for them, as a desktop would. */
async function drop(
  page: Page,
  files: { name: string; type: string; bytes: string }[],
  what = "pictures",
) {
  const transfer = await page.evaluateHandle((dropped) => {
    const data = new DataTransfer();
    for (const { name, type, bytes } of dropped) {
      const binary = Uint8Array.from(atob(bytes), (character) => character.charCodeAt(0));
      data.items.add(new File([binary], name, { type }));
    }
    return data;
  }, files);
  const place = page.getByText(`Drop ${what} here`);
  await place.dispatchEvent("drop", { dataTransfer: transfer });
}

test("an owner signs in with the key, edits words and pictures, and everybody sees them", async ({
  page,
  browser,
  baseURL,
}) => {
  const violations = await collectViolations(page);
  await page.goto(listing);
  await expect(page.getByRole("link", { name: "report it" })).toBeVisible();
  await expect(page.getByRole("link", { name: "edit it" })).toHaveCount(0);
  await signIn(page, publisher, listing);
  await page.getByRole("link", { name: "edit it" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(`Edit ${name}`);
  await examine(page, "the editor");
  await listening(page);

  const save = page.getByRole("button", { name: "Save" });
  await expect(save).toBeDisabled();
  const scripts = await holdScripts(page);
  await page.reload({ waitUntil: "commit" });
  await page.getByLabel("Description").fill("Weave patterns in a terminal");
  await expect(page.locator("#card")).not.toContainText("Weave patterns");
  scripts.release();
  await expect(page.locator("#card")).toContainText("Weave patterns in a terminal");
  await page.getByLabel("Readme", { exact: true }).fill("# Loom\n\nWarp and **weft**.");
  const readme = page.getByRole("region", { name: "Preview of the readme" });
  await expect(readme.getByRole("heading", { name: "Loom" })).toBeVisible();
  await page.getByRole("textbox", { name: "Tags" }).fill("weaving Not_A_Tag");
  await expect(page.getByText("“Not_A_Tag” is not lower-case words")).toBeVisible();
  await expect(save).toBeDisabled();
  await page.getByRole("textbox", { name: "Tags" }).fill("weaving textiles");

  const picture = await readFile(resolve("examples/acme-corp/loan-tui/screenshots/compare.png"));
  const bytes = Buffer.concat([picture, Buffer.from("another file")]).toString("base64");
  await drop(page, [
    { name: "notes.txt", type: "text/plain", bytes: btoa("no picture") },
    { name: "broken.png", type: "image/png", bytes: btoa("no picture") },
    { name: "loom.png", type: "image/png", bytes },
  ]);
  const pictures = page.getByRole("group", { name: /^Screenshots/ });
  await expect(pictures.getByText("is not a PNG, JPEG or WebP picture.").first()).toBeVisible();
  await expect(pictures.getByText("broken.png").first()).toBeVisible();
  await expect(pictures.getByRole("img")).toHaveCount(3);
  const last = pictures.getByRole("button", { name: "Picture 3 of 3: earlier" });
  await last.press("Enter");
  await expect(pictures.getByRole("button", { name: "Picture 2 of 3: earlier" })).toBeFocused();
  await page.keyboard.press("Enter");
  await pictures.getByRole("button", { name: "Picture 3 of 3: remove" }).click();
  const cast = [{ version: 2, width: 40, height: 10, title: "A first cloth" }, [1, "o", "warp"]];
  const recorded = btoa(cast.map((line) => JSON.stringify(line)).join("\n"));
  const files = [
    { name: "broken.cast", type: "", bytes: btoa("no recording") },
    { name: "loom.cast", type: "", bytes: recorded },
  ];
  await drop(page, files, "recordings");
  const recordings = page.getByRole("group", { name: /^Recordings/ });
  await expect(recordings.getByText("is not an asciicast").first()).toBeVisible();
  await expect(recordings.getByText("A first cloth")).toBeVisible();
  expect(await violations()).toEqual([]);
  await examine(page, "the editor with what was refused");

  // Meanwhile somebody edits by key: it is said, kept, and saved upon at the second try.
  await publisher.must("marketplace", "edit", name, "--homepage", "https://loom.example/");
  await save.click();
  await expect(page.getByText("Somebody changed the listing since you opened it")).toBeVisible();
  await expect(page.getByLabel("Homepage")).toHaveValue("https://loom.example/");
  await save.click();
  await page.getByRole("link", { name: "See the page" }).click();

  await expect(page.getByText("Weave patterns in a terminal")).toBeVisible();
  await expect(page.getByRole("heading", { name: "Loom", exact: true })).toBeVisible();
  await expect(page.getByRole("region", { name: "Screenshots" }).getByRole("img")).toHaveCount(2);
  await expect(page.getByRole("link", { name: "textiles" })).toBeVisible();
  await expect(page.getByText("A first cloth")).toBeVisible();
  await page.goto("/account/listings");
  await expect(page.getByRole("link", { name: `Edit ${org}/${name}` })).toBeVisible();
  await examine(page, "the account's listings");

  // The same session in a browser without scripts: a plain form.
  const storageState = await page.context().storageState();
  const plain = await browser.newContext({ baseURL, storageState, javaScriptEnabled: false });
  const form = await plain.newPage();
  await form.goto(`${listing}/edit`);
  await form.getByLabel("Homepage").fill("http://loom.example/");
  await form.getByRole("button", { name: "Save" }).click();
  await expect(form.getByLabel("Homepage")).toHaveAccessibleDescription(/was not taken/);
  await form.getByLabel("Description").fill("Woven without a script");
  const shots = form.getByRole("group", { name: /^Screenshots/ });
  await shots.getByRole("checkbox", { name: "keep" }).last().uncheck();
  await form.getByRole("button", { name: "Save" }).click();
  await expect(form).toHaveURL(listing);
  await expect(form.getByText("Woven without a script")).toBeVisible();
  await expect(form.getByRole("region", { name: "Screenshots" }).getByRole("img")).toHaveCount(1);
  await plain.close();

  // Two days later the session is still good to read with, and no more to edit.
  await query(aged, [org]);
  await page.goto(`${listing}/edit`);
  await page.getByRole("link", { name: "Sign in again" }).click();
  await expect(page).toHaveURL(/\/sign-in\?/);
  await listening(page);
  await page.getByRole("button", { name: "Show a code" }).click();
  await approveCode(page, publisher);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(`Edit ${name}`);
});
