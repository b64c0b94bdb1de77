import { appendFile, readFile } from "node:fs/promises";
import { expect, test } from "@playwright/test";
import { Machine } from "./hecate";
import { claim, signRelease, submit } from "./publishing";

test.describe.configure({ mode: "serial" });

const org = "open-foundry";
const name = "loan-forge";
const listing = `/listings/${org}/${name}`;
const source = { repository: "https://git.example/loan-forge", revision: "1".repeat(40) };
let publisher: Machine;
let guild: Machine;
let neighbour: Machine;

test.beforeAll(async ({ baseURL }) => {
  const server = baseURL ?? "";
  [publisher, guild, neighbour] = await Promise.all([
    Machine.meet(server),
    Machine.meet(server),
    Machine.meet(server),
  ]);
  await claim(publisher, org, "Open Foundry");
  await claim(guild, "rebuild-guild", "Rebuild Guild");
  await neighbour.must("identity", "init");
});

test.afterAll(async () => {
  await Promise.all([publisher.forget(), guild.forget(), neighbour.forget()]);
});

/** `change` is what another compiler would have done to the bytes. */
async function attest(rebuilder: Machine, change = ""): Promise<string> {
  const published = await readFile(publisher.path(`${name}-1.0.0.mjs`), "utf8");
  await rebuilder.keep("built", published + change);
  return rebuilder.must(
    ...["attest", "rebuild", `${org}/${name}@1.0.0`, "--platform", "linux-amd64"],
    ...["--artifact", rebuilder.path("built"), "--toolchain", "node 20.20.2"],
  );
}

test("a listed version with source says that nobody rebuilt it yet", async ({ page }) => {
  const { manifest, sign } = await signRelease(publisher, org, { name, version: "1.0.0" });
  await appendFile(manifest, `source: ${JSON.stringify(source)}\n`);
  expect(await sign()).toMatchObject({ exit: 0 });
  await publisher.must("publish", "tui", manifest);
  await submit(publisher, org, { name, version: "1.0.0" });
  await page.goto(listing);
  const signal = page.getByRole("region", { name: "Rebuilt from source" });
  await expect(signal).toContainText("Nobody says to have rebuilt this version yet.");
  const declared = page.getByRole("region", { name: "Source available" });
  await expect(declared).toContainText("Declared, and not seen by us yet.");
});

test("a rebuild of the same bytes shows at once, with who made it", async ({ page }) => {
  expect(await attest(guild)).toBe("reproduced");
  await page.goto(listing);
  const signal = page.getByRole("region", { name: "Rebuilt from source" });
  await expect(signal).toContainText("1 of 1 rebuilder agrees.");
  await expect(signal.getByRole("link", { name: "Rebuild Guild" })).toBeVisible();
  await expect(signal).toContainText("node 20.20.2");
});

test("one dissent shows at once and first, with both content ids", async ({ page }) => {
  expect(await attest(neighbour, "// built elsewhere\n")).toBe("differs");
  await page.goto(listing);
  const signal = page.getByRole("region", { name: "Rebuilt from source" });
  await expect(signal).toContainText("1 of 2 rebuilders agree.");
  await expect(signal.getByRole("listitem").first()).toContainText("differs");
});

test("the publisher's own statement is labelled and does not count", async ({ page }) => {
  expect(await attest(publisher)).toBe("reproduced");
  await page.goto(listing);
  const signal = page.getByRole("region", { name: "Rebuilt from source" });
  await expect(signal).toContainText("1 of 2 rebuilders agree.");
  await expect(signal).toContainText("The publisher’s own statement; it does not count.");
});

test("whoever was wrong says so, and the latest statement counts", async ({ page }) => {
  expect(await neighbour.must("info", `${org}/${name}`)).toContain("1 of 2 rebuilders agree");
  expect(await attest(neighbour)).toBe("reproduced");
  await page.goto(listing);
  const signal = page.getByRole("region", { name: "Rebuilt from source" });
  await expect(signal).toContainText("2 of 2 rebuilders agree.");
});
