import { expect, test } from "@playwright/test";
import { whileHeld } from "./database";
import { delegationExpired } from "./expired-delegation";
import { Machine } from "./hecate";
import { visit } from "./listening";
import { collectViolations } from "./policy-violations";
import { claim, release, signRelease, submit } from "./publishing";

test.describe.configure({ mode: "serial" });

const org = "walter-lending";
const name = "loan-planner";
let publisher: Machine;
let builder: Machine;
let user: Machine;

test.beforeAll(async ({ baseURL }) => {
  const server = baseURL ?? "";
  [publisher, builder, user] = await Promise.all([
    Machine.meet(server),
    Machine.meet(server),
    Machine.meet(server),
  ]);
});

test.afterAll(async () => {
  await Promise.all([publisher.forget(), builder.forget(), user.forget()]);
});

test("before it is submitted, its address answers 404", async ({ page }) => {
  const answer = await page.goto(`/listings/${org}/${name}`);
  expect(answer?.status()).toBe(404);
});

test("a publisher claims a name, signs a manifest, publishes the bytes and lists the app", async ({
  page,
}) => {
  await claim(publisher, org, "Walter Lending");
  // Rendered and kept before there is anything to show.
  await page.goto(`/publishers/${org}`);
  await expect(page.getByRole("link", { name: new RegExp(name) })).toHaveCount(0);
  const { manifest, sign } = await signRelease(publisher, org, { name, version: "1.0.0" });
  expect(await sign()).toMatchObject({ exit: 0 });
  await publisher.must("publish", "tui", manifest);
  expect(await submit(publisher, org, { name, version: "1.0.0" })).toContain(
    `/listings/${org}/${name}`,
  );
});

test("the first look at the page after the submission shows it", async ({ page }) => {
  const answer = await page.goto(`/listings/${org}/${name}`);
  expect(answer?.status()).toBe(200);
  const main = page.getByRole("main");
  await expect(main.getByRole("heading", { level: 1 })).toContainText(name);
  await expect(main).toContainText("1.0.0");
  await expect(main).toContainText("Walter Lending");
  await expect(main).toContainText("Compare loans side by side in your terminal");
  await expect(main).toContainText("loan-origination");
  await expect(main).toContainText("Linux, x86-64");
  await expect(main.getByText(`hecate install ${org}/${name}`).first()).toBeVisible();
  const screenshot = main.getByRole("img").first();
  await expect
    .poll(() => screenshot.evaluate((img: HTMLImageElement) => img.naturalWidth))
    .toBeGreaterThan(400);
});

test("a page that was being rendered while the app was edited tells of the edit soon", async ({
  request,
}) => {
  const isOld = async () => {
    const page = await request.get(`/listings/${org}/${name}`);
    return (await page.text()).includes("Loans, for now");
  };
  const say = (words: string) =>
    publisher.must("marketplace", "edit", `${org}/${name}`, "--description", words);
  await say("Loans, for now");
  let halfDone: Promise<boolean> | undefined;
  await whileHeld("Rebuild", async (isWanted) => {
    halfDone = isOld();
    await expect.poll(isWanted).toBe(true);
    await say("Compare loans side by side in your terminal");
  });
  expect(await halfDone).toBe(true);
  await expect.poll(isOld, { timeout: 30_000 }).toBe(false);
});

test("the publisher's page, kept from before, shows it at the first look", async ({ page }) => {
  await page.goto(`/publishers/${org}`);
  await expect(
    page.getByRole("main").getByRole("link", { name: new RegExp(name) }),
  ).not.toHaveCount(0);
});

test("its recording stands still until it is asked to play, and takes no more room then", async ({
  page,
}) => {
  const violations = await collectViolations(page);
  await page.goto(`/listings/${org}/${name}`);
  const recording = page.getByRole("figure", { name: "Two loans, side by side" });
  await expect(recording.getByRole("img")).toContainText("a month");
  const height = async () => (await recording.boundingBox())?.height;
  const still = await height();
  await recording.getByRole("button", { name: "Play" }).press("Enter");
  const position = recording.getByRole("slider", { name: "Position" });
  await expect(position).toHaveAttribute("aria-valuetext", /0:0[1-9] of 0:1\d/);
  await page.keyboard.press("Space");
  await expect(recording.getByRole("button", { name: "Play" })).toBeFocused();
  await position.press("End");
  await expect(recording.getByRole("button", { name: "Replay" })).toBeVisible();
  await expect(recording.getByRole("img")).toContainText("Balance over time");
  expect(await height()).toBe(still);
  expect(await violations()).toEqual([]);
});

test("somebody finds it by searching the site", async ({ page }) => {
  await visit(page, "/");
  const box = page.getByLabel("Search apps");
  await box.fill("loan planner");
  await expect(page.getByRole("option", { name })).toBeVisible();
  await box.press("ArrowDown");
  await expect(page.getByRole("option", { name })).toHaveAttribute("aria-selected", "true");
  await box.press("Escape");
  await expect(page.getByRole("listbox")).toBeHidden();
  await box.press("Enter");
  await page
    .getByRole("link", { name: new RegExp(name) })
    .first()
    .click();
  await expect(page).toHaveURL(new RegExp(`/listings/${org}/${name}$`));
});

test("and by searching from a terminal", async () => {
  const found = JSON.parse(await user.must("search", "tui", "loan", "--json"));
  expect(found.items).toContainEqual(expect.objectContaining({ org, name, version: "1.0.0" }));
});

test("what is proposed on a German page is the German page of it", async ({ page }) => {
  await visit(page, "/de");
  await page.getByRole("combobox").fill("loan planner");
  await page.getByRole("option", { name }).click();
  await expect(page).toHaveURL(`/de/listings/${org}/${name}`);
});

test("another machine verifies it, installs it and runs it", async () => {
  await user.must("verify", `${org}/${name}`);
  await user.must("install", `${org}/${name}`);
  const terms = ["--amount", "250000", "--rate", "4.1", "--years", "30", "--plain"];
  const table = await user.must("run", name, "--", ...terms);
  expect(table).toContain("1,208.00");
  expect(JSON.parse(await user.must("list", "--json"))).toContainEqual(
    expect.objectContaining({ name, version: "1.0.0" }),
  );
});

test("a delegated key publishes the versions that its delegation reaches", async () => {
  await builder.must("identity", "init");
  const delegation = await publisher.must(
    ...["delegate", "--to", await builder.must("identity", "show")],
    ...["--capability", `publish:tui/${name}`, "--version", "<=1.x", "--expires", "90d"],
  );
  await builder.keep("delegation.ucan", delegation);
  await builder.must("delegate", "--import", builder.path("delegation.ucan"));
  await release(builder, org, { name, version: "1.1.0" });
  const found = JSON.parse(await user.must("info", `${org}/${name}`, "--json"));
  expect(found).toMatchObject({ version: "1.1.0" });
});

test("what its release changed is read at the listing: another key, and the notes it gave", async ({
  page,
}) => {
  await page.goto(`/listings/${org}/${name}`);
  await builder.keep("CHANGELOG.md", "## 1.1.0\n\n**Extra** payments\n\n## 1.0.0\n\nThe first\n");
  const notes = ["--notes", builder.path("CHANGELOG.md")];
  await builder.must("marketplace", "edit", `${org}/${name}@1.1.0`, ...notes);
  await page.reload();
  await expect(page.getByRole("region", { name: "Versions" })).toContainText("Extra payments");
  await page.getByRole("link", { name: "Every version, with notes and changes" }).click();
  await page.getByRole("button", { name: "Compare" }).click();
  await expect(page).toHaveURL(new RegExp(`/listings/${org}/${name}/compare/1.0.0...1.1.0$`));
  const changes = page.getByRole("region", { name: "What the manifest changed" });
  await expect(changes).toContainText(await builder.must("identity", "show"));
  await expect(page.getByRole("region", { name: "Notes" })).toContainText("Extra payments");
});

test("and is refused 2.0.0, the failing hop named", async () => {
  const { sign } = await signRelease(builder, org, { name, version: "2.0.0" });
  const refused = await sign();
  expect(refused.exit).not.toBe(0);
  expect(refused.stderr).toContain("version-widened");
  expect(refused.stderr).toContain("2.0.0 is not within <=1.x");
});

test("an expired delegation signs nothing", async () => {
  const late = await Machine.meet("http://localhost:1");
  await late.must("identity", "init");
  const token = await delegationExpired({
    rootKeyFile: await publisher.must("identity", "export"),
    to: await late.must("identity", "show"),
    listing: `mri:capability:io.macula/${org}/${name}`,
  });
  await late.keep("delegations/last-year.ucan", token);
  const { sign } = await signRelease(late, org, { name, version: "1.3.0" });
  const refused = await sign();
  expect(refused.stderr).toContain("expired");
  expect(refused.exit).toBe(4);
  await late.forget();
});

test("a yanked version says why it is not installed, on the page as in the terminal", async ({
  page,
}) => {
  const reason = "Rounds the last payment wrongly";
  await publisher.must("marketplace", "yank", `${org}/${name}@1.0.0`, "--reason", reason);
  const refused = await user.hecate("install", `${org}/${name}@1.0.0`);
  expect(refused.exit).toBe(1);
  expect(refused.stderr).toContain("version-yanked");
  expect(refused.stderr).toContain(reason);
  await user.must("install", `${org}/${name}@1.0.0`, "--allow-yanked");
  await page.goto(`/listings/${org}/${name}`);
  await expect(page.getByRole("main")).toContainText(reason);
});

test("a version whose signature was revoked is not installed by anybody", async () => {
  await release(publisher, org, { name, version: "1.2.0" });
  const manifest = publisher.path(`${name}-1.2.0.yaml`);
  await publisher.must("revoke", manifest);
  const refused = await user.hecate("install", `${org}/${name}@1.2.0`);
  expect(refused.exit).toBe(6);
  expect(refused.stderr).toContain("revoked");
});
