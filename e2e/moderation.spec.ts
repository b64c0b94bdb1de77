import { expect, type Page, test } from "@playwright/test";
import { examine } from "./examine";
import type { Machine } from "./hecate";
import { listening, visit } from "./listening";
import { aKey, aModerator, leave, type Person, vouchFor } from "./moderating";
import { release } from "./publishing";
import { signIn } from "./signing-in";

test.describe.configure({ mode: "serial" });

const org = "shady-lanterns";
const name = "lantern-tui";
const address = `/listings/${org}/${name}`;
const statement = "It sends private keys to a stranger.";

let publisher: Machine;
let reporter: Machine;
let user: Machine;
let moderator: Person;
let other: Person;

test.beforeAll(async ({ browser, baseURL }) => {
  const server = baseURL ?? "";
  [publisher, reporter, user] = await Promise.all([aKey(server), aKey(server), aKey(server)]);
  await publisher.must("publisher", "register", org, "--display-name", "Shady Lanterns");
  await release(publisher, org, { name, version: "1.0.0" });
  moderator = await aModerator(browser, server);
  other = await aModerator(browser, server);
});
test.afterAll(async () => {
  await Promise.all([leave(moderator), leave(other)]);
  await Promise.all([publisher, reporter, user].map((machine) => machine.forget()));
});

const queue = `/moderation?publisher=${org}`;
const caseLink = (page: Page, what: string) => page.getByRole("link", { name: new RegExp(what) });

/** Follows its link in the queue, and waits until the keys of its page act. */
async function openCase(page: Page, what: string) {
  await caseLink(page, what).click();
  await expect(page).toHaveURL(/\/moderation\/cases\//);
  await listening(page);
}

function report(machine: Machine, what: string, reason = "malware") {
  const evidence = ["--evidence", "It reads ~/.ssh and posts it."];
  return machine.must("report", what, "--reason", reason, ...evidence);
}

/** Chooses an action and fills in the rest by keys alone; the focus is on the page. */
async function ruleByKeys(page: Page, steps: number) {
  await page.keyboard.press("r");
  const actions = page.getByRole("group", { name: "What is done" });
  await expect(actions.getByRole("radio").first()).toBeFocused();
  await page.keyboard.press("Space");
  for (let step = 0; step < steps; step++) await page.keyboard.press("ArrowDown");
  // Over verdict, the link to the policies and the policy, as the action suggests them.
  for (let stop = 0; stop < 4; stop++) await page.keyboard.press("Tab");
  await page.keyboard.type("The binary reads ~/.ssh; j, k and r are letters here.");
  await page.keyboard.press("Tab");
  await page.keyboard.type(statement);
  await page.keyboard.press("Control+Enter");
}

test("the console is there for moderators only", async ({ browser, baseURL }) => {
  const page = await (await browser.newContext({ baseURL })).newPage();
  await page.goto(queue);
  await expect(page).toHaveURL(`/sign-in?callbackUrl=${encodeURIComponent(queue)}`);
  await signIn(page, user);
  await expect(page.getByRole("link", { name: "Moderation" })).toHaveCount(0);
  for (const path of ["/moderation", "/moderation/cases/x"]) {
    expect((await page.goto(path))?.status(), path).toBe(404);
  }
  const answer = await moderator.page.goto(queue);
  expect((await answer?.allHeaders())?.["cache-control"]).toMatch(/private.*no-store/);
  await moderator.page.goto("/account");
  await moderator.page.getByRole("link", { name: "Moderation" }).click();
  await expect(moderator.page.getByRole("heading", { level: 1 })).toHaveText("The queue");
  await page.context().close();
});

test("a report opens a case, which is found, claimed and decided by keys alone", async () => {
  const { page } = moderator;
  await page.goto(queue);
  await expect(page.getByText("No case is like that.")).toBeVisible();
  await examine(page, "an empty queue");
  await report(reporter, `${org}/${name}@1.0.0`);
  await page.goto(queue);
  await expect(page.getByRole("row")).toHaveCount(2);
  const heading = page.getByRole("columnheader", { name: "Evidence" });
  await expect(heading).toHaveCSS("text-align", "start");
  await examine(page, "the queue");
  await page.keyboard.press("j");
  await expect(caseLink(page, name)).toBeFocused();
  await page.keyboard.press("c");
  await expect(page.getByRole("status")).toContainText("is yours");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/moderation\/cases\//);
  await expect(page.getByText("You work on it.")).toBeVisible();
  await listening(page);
  await examine(page, "a case");
  await ruleByKeys(page, 2);
  await expect(page.getByRole("region", { name: "Ruling" })).toContainText("Quarantine, in force");
});

test("from then on the page explains, search is silent and machines are warned", async ({
  page,
}) => {
  await page.goto(address);
  await expect(page.getByRole("main")).toContainText("is in quarantine");
  await expect(page.getByRole("main")).toContainText(statement);
  await page.goto(`/search?q=${name}`);
  await expect(page.locator(`a[href="${address}"]`)).toHaveCount(0);
  const refused = await user.hecate("install", `${org}/${name}`);
  expect(refused.exit).not.toBe(0);
  expect(refused.stderr).toContain(statement);
});

test("its author takes it back within ten minutes, and all is as before", async () => {
  const { page } = moderator;
  await expect(page.getByRole("timer")).toContainText(/for \d:\d\d/);
  await page.getByRole("heading", { level: 1 }).click();
  await page.keyboard.press("u");
  await expect(page.getByText("Taken back: all is as before.")).toBeVisible();
  await user.must("install", `${org}/${name}`);
  await page.goto(address);
  await expect(page.getByRole("main")).not.toContainText("is in quarantine");
});

test("a machine that has it is warned by the audit once it is in quarantine again", async () => {
  const { page } = moderator;
  await page.goto(queue);
  await openCase(page, name);
  await ruleByKeys(page, 2);
  await expect(page.getByRole("region", { name: "Rulings" })).toContainText("in force");
  const audit = await user.hecate("audit");
  expect(audit.exit).not.toBe(0);
  expect(audit.stdout + audit.stderr).toContain(statement);
});

test("of two who write at once, the second sees what changed and loses no word", async () => {
  const version = `${org}/${name}@1.1.0`;
  await release(publisher, org, { name, version: "1.1.0" });
  await report(reporter, version, "licence");
  for (const { page } of [moderator, other]) {
    await page.goto(`${queue}&reason=licence`);
    await openCase(page, "1.1.0");
    await page.getByRole("radio", { name: "Limit" }).check();
    await page.getByLabel("Reason, for moderators only").fill("Long thought about.");
    await page.getByLabel("Statement, for everybody").fill("Taken without leave.");
  }
  await report(user, version, "impersonation");
  await moderator.page.getByRole("button", { name: "Rule" }).click();
  const notice = moderator.page.getByRole("alert").filter({ hasText: "changed while" });
  await expect(notice).toContainText("A report came in: impersonation");
  await expect(moderator.page.getByLabel("Statement, for everybody")).toHaveValue(
    "Taken without leave.",
  );
  await expect(moderator.page.getByRole("button", { name: "Rule" })).toBeDisabled();
  await notice.getByRole("button", { name: "I have seen it" }).click();
  await moderator.page.getByRole("button", { name: "Rule" }).click();
  await expect(moderator.page.getByRole("region", { name: "Ruling" })).toContainText("Limit");
  await other.page.getByRole("button", { name: "Rule" }).click();
  const late = other.page.getByRole("alert").filter({ hasText: "changed while" });
  await expect(late).toContainText(": Limit, in force.");
  await expect(late).toContainText("The case is closed.");
  await expect(other.page.getByLabel("Reason, for moderators only")).toHaveValue(
    "Long thought about.",
  );
});

test("an appeal is decided by who had no part in the ruling", async ({ browser, baseURL }) => {
  const { items } = JSON.parse(await user.must("report", "status", "--json"));
  const page = await (await browser.newContext({ baseURL })).newPage();
  await signIn(page, user);
  const answer = await page.request.post(`/api/v1/rulings/${items[0].outcome.id}/appeal`, {
    data: { text: "It must be removed, not limited." },
    headers: { origin: baseURL ?? "" },
  });
  expect(answer.status()).toBe(201);
  await page.context().close();

  const appeal = (of: Page) => of.getByRole("listitem", { name: `reporter of ${name}` });
  await moderator.page.goto("/moderation/appeals");
  await expect(appeal(moderator.page)).toContainText(
    "You cannot decide it. The ruling is your own",
  );
  await other.page.goto("/moderation/appeals");
  await examine(other.page, "appeals");
  await listening(other.page);
  await appeal(other.page).getByRole("radio", { name: "The ruling stands" }).check();
  await appeal(other.page).getByLabel("Statement, for everybody").fill("Limiting it is enough.");
  await appeal(other.page).getByRole("button", { name: "Decide it" }).press("Enter");
  await expect(appeal(other.page)).toHaveCount(0);
  await other.page.getByRole("link", { name: "stands" }).click();
  await expect(appeal(other.page)).toContainText("Limiting it is enough.");
});

test("an owner reads in a browser what the publisher was told, and appeals for it", async ({
  browser,
  baseURL,
}) => {
  const page = await (await browser.newContext({ baseURL })).newPage();
  await signIn(page, publisher, "/account/notices");
  await expect(page.getByText("Nothing so far.")).toBeVisible();
  const inboxes = page.getByRole("navigation", { name: "Inboxes" });
  await inboxes.getByRole("link", { name: new RegExp(`^${org} \\d+ new$`) }).click();
  await expect(page.getByRole("heading", { name: "Inbox of Shady Lanterns" })).toBeVisible();
  await examine(page, "a publisher's notices");
  await listening(page);
  await page.getByRole("button", { name: /^Mark these \d+ as read$/ }).click();
  await expect(inboxes.getByRole("link", { name: org, exact: true })).toBeVisible();
  await page.getByRole("link", { name: "appeal it" }).first().click();
  await expect(page.getByText(`You appeal for ${org}`)).toBeVisible();
  await listening(page);
  await page.getByLabel("Why the ruling is wrong").fill("It sends nothing to anybody.");
  await page.getByRole("button", { name: "Appeal" }).click();
  await expect(page.getByText("The publisher appealed on")).toBeVisible();
  await page.context().close();
});

test("who reported it reads the case and decides nothing", async () => {
  await release(publisher, org, { name, version: "1.2.0" });
  await report(moderator.machine, `${org}/${name}@1.2.0`, "other");
  const { page } = moderator;
  await page.goto(`${queue}&reason=other`);
  await caseLink(page, "1.2.0").click();
  await expect(page.getByText("You have a part in this case")).toBeVisible();
  await expect(page.getByRole("main").getByRole("radio")).toHaveCount(0);
  await expect(page.getByRole("button", { name: "Claim it" })).toHaveCount(0);
});

test("what a verified publisher lists is removed by two, never by one", async ({ baseURL }) => {
  const verified = "bright-lanterns";
  const machine = await aKey(baseURL ?? "");
  await machine.must("publisher", "register", verified, "--display-name", "Bright Lanterns");
  await release(machine, verified, { name, version: "2.0.0" });
  await vouchFor(verified);
  await report(reporter, `${verified}/${name}@2.0.0`);
  const { page } = moderator;
  await page.goto(`/moderation?publisher=${verified}`);
  await openCase(page, name);
  await page.getByRole("radio", { name: "Remove listing" }).check();
  await page.getByLabel("Reason, for moderators only").fill("Seen in a sandbox.");
  await page.getByLabel("Statement, for everybody").fill(statement);
  await expect(page.getByText("until another moderator seconds it")).toBeVisible();
  await page.getByRole("button", { name: "Propose it" }).click();
  const mine = page.getByRole("region", { name: "Ruling" });
  await expect(mine).toContainText("waits for a second moderator");
  await expect(page.getByRole("button", { name: "Second it" })).toHaveCount(0);
  await expect(page.getByRole("button", { name: "Undo" })).toBeVisible();
  await visit(other.page, new URL(page.url()).pathname);
  await other.page.getByRole("button", { name: "Second it" }).click();
  await expect(other.page.getByRole("region", { name: "Ruling" })).toContainText("in force");
  const removed = await user.hecate("install", `${verified}/${name}`);
  expect(removed.exit).not.toBe(0);
  await machine.forget();
});

test("a wave of spam is decided at once, after it was said how much, and taken back", async ({
  baseURL,
}) => {
  const spammer = await aKey(baseURL ?? "");
  const wave = "spam-lanterns";
  await spammer.must("publisher", "register", wave, "--display-name", "Spam");
  for (const app of ["spam-one", "spam-two"]) {
    await release(spammer, wave, { name: app, version: "1.0.0" });
    await report(reporter, `${wave}/${app}@1.0.0`, "broken-or-misleading");
  }
  const { page } = moderator;
  await visit(page, `/moderation?publisher=${wave}`);
  await page.keyboard.press("j");
  await page.keyboard.press("x");
  await page.keyboard.press("j");
  await page.keyboard.press("Space");
  await page.keyboard.press("r");
  const dialog = page.getByRole("dialog", { name: "Rule on 2 cases alike" });
  await dialog.getByRole("radio", { name: "Quarantine" }).check();
  await dialog.getByLabel("Reason, for moderators only").fill("The same text, over and over.");
  await dialog.getByLabel("Statement, for everybody").fill("It does nothing of what it says.");
  await examine(page, "the ruling on many");
  await dialog.getByRole("button", { name: "Rule on 2 cases" }).click();
  await expect(dialog.getByRole("alert")).toContainText("2 cases of 1 publisher");
  await dialog.getByRole("button", { name: "Yes, rule on 2 cases" }).click();
  await expect(page.getByRole("dialog")).toContainText("2 cases decided, 0 refused.");
  await page.getByRole("button", { name: "Take all 2 back" }).click();
  await expect(page.getByRole("dialog")).toContainText("2 of 2 rulings taken back.");
  await page.getByRole("button", { name: "Back to the queue" }).click();
  await expect(page.getByRole("row")).toHaveCount(3);
  await spammer.forget();
});

test("filters are kept under a name, and the keys are listed and can be switched off", async () => {
  const { page } = moderator;
  await visit(page, "/moderation");
  await page.keyboard.press("f");
  const filters = page.getByRole("form", { name: "Filters" });
  await expect(filters.getByLabel("Reason")).toBeFocused();
  await filters.getByLabel("Reason").selectOption("malware");
  await page.getByRole("button", { name: "Filter", exact: true }).click();
  await page.getByLabel("Name for these filters").fill("jk malware");
  await page.getByRole("button", { name: "Save" }).click();
  await page.goto("/moderation");
  await page.getByRole("link", { name: "jk malware" }).click();
  await expect(page).toHaveURL(/reason=malware/);
  await listening(page);
  await page.keyboard.press("?");
  const help = page.getByRole("dialog", { name: "Keys" });
  await expect(help).toContainText("claim it");
  await help.getByRole("checkbox").uncheck();
  await help.getByRole("button", { name: "Close" }).click();
  await page.keyboard.press("?");
  await expect(help).toBeHidden();
});
