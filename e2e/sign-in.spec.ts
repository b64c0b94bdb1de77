import { type Browser, expect, type Page, test } from "@playwright/test";
import { hashOf } from "../lib/people/secret";
import { query } from "./database";
import { Machine } from "./hecate";
import { holdScripts, visit } from "./listening";
import { approveCode, giveAuthenticator, shownCode, signIn, signOut } from "./signing-in";

// Each story has a key of its own, so that both workers can share them.
test.describe.configure({ mode: "parallel" });

let machine: Machine;

test.beforeEach(async ({ baseURL }) => {
  machine = await Machine.meet(baseURL ?? "");
  await machine.must("identity", "init");
});
test.afterEach(() => machine.forget());

const handleOn = async (page: Page) => (await page.locator("h1").textContent()) ?? "";
const frame = (page: Page, name: string | RegExp) => page.getByRole("region", { name });

/** Another browser, signed in by the same key. */
async function elsewhere(browser: Browser): Promise<Page> {
  const page = await (await browser.newContext()).newPage();
  await signIn(page, machine);
  return page;
}

test.describe("a hecate key", () => {
  test("signs the browser in that shows the code, and leads on to where it came from", async ({
    page,
  }) => {
    await page.goto("/docs");
    await expect(page.getByRole("link", { name: "sign in" })).toBeVisible();
    await signIn(page, machine, "/docs/trust");
    await page.getByRole("link", { name: "account", exact: true }).click();
    await expect(page).toHaveURL("/account");
  });

  test("opens the same account each time", async ({ page, browser }) => {
    await signIn(page, machine);
    const other = await elsewhere(browser);
    expect(await handleOn(other)).toBe(await handleOn(page));
    await other.context().close();
  });

  test("sends a browser away that it did not ask for, which may show another code", async ({
    page,
    request,
  }) => {
    await visit(page, "/sign-in");
    await page.getByRole("button", { name: "Show a code" }).click();
    const code = await shownCode(page).textContent();
    await request.post("/api/v1/sign-in/codes/deny", { data: { code } });
    await expect(page.getByText("Denied in the terminal.")).toBeVisible();
    await page.getByRole("button", { name: "New code" }).click();
    await approveCode(page, machine);
    await expect(page).toHaveURL("/account");
  });

  test("says when its time was over, and shows another code", async ({ page }) => {
    await visit(page, "/sign-in");
    await page.getByRole("button", { name: "Show a code" }).click();
    const code = await shownCode(page).textContent();
    await query('UPDATE "SignInCode" SET "expiresAt" = now() WHERE "codeHash" = $1', [
      hashOf(code ?? ""),
    ]);
    await expect(page.getByText("The code has expired, or was used elsewhere.")).toBeVisible();
    expect((await machine.hecate("login", code ?? "", "--yes")).exit).toBe(3);
    await page.getByRole("button", { name: "New code" }).click();
    await approveCode(page, machine);
    await expect(page).toHaveURL("/account");
  });

  test("leads nowhere but to our own pages", async ({ page }) => {
    await visit(page, "/sign-in?callbackUrl=//evil.example/account");
    await page.getByRole("button", { name: "Show a code" }).click();
    await approveCode(page, machine);
    await expect(page).toHaveURL("/account");
  });
});

test.describe("a passkey", () => {
  test("begins an account, and opens it again", async ({ page, context }) => {
    await giveAuthenticator(context, page);
    await visit(page, "/sign-in");
    await page.getByRole("button", { name: "Make one" }).click();
    await expect(page).toHaveURL("/account");
    const handle = await handleOn(page);
    await signOut(page);
    await visit(page, "/sign-in");
    await page.getByRole("button", { name: "Use a passkey" }).click();
    await expect(page).toHaveURL("/account");
    expect(await handleOn(page)).toBe(handle);
  });

  test("that this device does not have is missed in plain words", async ({ page, context }) => {
    await giveAuthenticator(context, page);
    await visit(page, "/sign-in");
    await page.getByRole("button", { name: "Use a passkey" }).click();
    await expect(page.getByText("No passkey was given")).toBeVisible();
  });
});

test.describe("the ways in", () => {
  test("are added, renamed and removed, but for the last", async ({ page, context }) => {
    await giveAuthenticator(context, page);
    await signIn(page, machine, "/account/ways-in");
    await expect(page.getByText("The only way in, so it cannot be removed")).toBeVisible();
    await page.getByRole("button", { name: "Make a passkey" }).click();
    await expect(page.getByText("Added: the passkey opens this account.")).toBeVisible();
    const ways = frame(page, "2 ways in");
    await ways.getByRole("button", { name: /^Rename .*Linux/ }).click();
    await page.getByLabel("What you call it").fill("The laptop");
    await page.getByRole("button", { name: "Save" }).click();
    await expect(ways).toContainText("The laptop");
    await ways.getByRole("button", { name: "Remove The laptop" }).click();
    await expect(page.getByRole("button", { name: "Keep it" })).toBeFocused();
    await page.keyboard.press("Enter");
    await expect(ways.getByRole("button", { name: "Remove The laptop" })).toBeFocused();
    await page.keyboard.press("Enter");
    await page.getByRole("button", { name: "Remove it" }).click();
    await expect(frame(page, "One way in").getByRole("status")).toHaveText(/^Removed: The laptop/);
  });

  test("grow by a key only once its owner confirmed it by name", async ({ page, baseURL }) => {
    await signIn(page, machine, "/account/ways-in");
    const adding = frame(page, "Add one");
    for (const isMine of [false, true]) {
      const other = await Machine.meet(baseURL ?? "");
      await other.must("identity", "init");
      await adding.getByRole("button", { name: "Show a code" }).click();
      await approveCode(page, other);
      const did = await other.must("identity", "show");
      await expect(adding).toContainText(`The key ${did} answered. Is it yours?`);
      await expect(adding.getByRole("button", { name: "It is not mine" })).toBeFocused();
      await expect(frame(page, "One way in")).toBeVisible();
      const answer = isMine ? "Add this key" : "It is not mine";
      await adding.getByRole("button", { name: answer }).click();
      await expect(adding.getByRole("button", { name: "Show a code" })).toBeVisible();
      await other.forget();
    }
    await expect(frame(page, "2 ways in")).toBeVisible();
    await expect(adding.getByText("Added: the key opens this account.")).toBeVisible();
  });

  test("that open another account merge the two, once both names were seen", async ({
    page,
    browser,
    baseURL,
  }) => {
    const second = await Machine.meet(baseURL ?? "");
    await second.must("identity", "init");
    const other = await (await browser.newContext()).newPage();
    await signIn(other, second);
    const otherHandle = await handleOn(other);

    await signIn(page, machine, "/account/ways-in");
    const adding = frame(page, "Add one");
    await adding.getByRole("button", { name: "Show a code" }).click();
    await approveCode(page, second);
    await adding.getByRole("button", { name: "Add this key" }).click();
    await expect(adding).toContainText("That way in belongs to another account");

    const merging = frame(page, "Bring in another account");
    await merging.getByRole("button", { name: "Show a code" }).click();
    await approveCode(page, second);
    await expect(merging).toContainText(await second.must("identity", "show"));
    await expect(merging).toContainText(`The other account is called ${otherHandle}`);
    await merging.getByRole("textbox").fill("somebody-else");
    await merging.getByRole("button", { name: "Merge" }).click();
    await expect(merging).toContainText("That is not its handle");
    await merging.getByRole("textbox").fill(otherHandle);
    await merging.getByRole("button", { name: "Merge" }).click();
    await expect(frame(page, "2 ways in")).toBeVisible();
    expect((await page.goto(`/people/${otherHandle}`))?.status()).toBe(404);
    await other.context().close();
    await second.forget();
  });
});

test("GitHub is linked to an account, opens it from then on, and no other", async ({
  page,
  browser,
}) => {
  await signIn(page, machine, "/account/ways-in");
  await page.getByRole("button", { name: "Go on at GitHub" }).click();
  await expect(page.getByText("GitHub is a way in now")).toBeVisible();
  const handle = await handleOn(page);

  const other = await (await browser.newContext()).newPage();
  await visit(other, "/sign-in");
  await other.getByRole("button", { name: "Go on at GitHub" }).click();
  await expect(other).toHaveURL("/account");
  expect(await handleOn(other)).toBe(handle);
  await signOut(other);

  const second = await Machine.meet(new URL(page.url()).origin);
  await second.must("identity", "init");
  await signIn(other, second, "/account/ways-in");
  await other.getByRole("button", { name: "Go on at GitHub" }).click();
  await expect(other.getByText("It opens another account.")).toBeVisible();
  await other.context().close();
  await second.forget();
});

test("a browser that is signed out elsewhere is out at once", async ({ page, browser }) => {
  const other = await elsewhere(browser);
  await signIn(page, machine, "/account/sessions");
  const sessions = frame(page, "2 browsers");
  await expect(sessions.getByText("this browser")).toHaveCount(1);
  await sessions.getByRole("button", { name: /^Sign out/ }).click();
  await expect(frame(page, "One browser").getByRole("status")).toHaveText(/^Signed out: /);
  await other.goto("/account/reviews");
  await expect(other).toHaveURL("/sign-in?callbackUrl=%2Faccount%2Freviews");
  await expect(other.getByRole("link", { name: "sign in" })).toBeVisible();
  await other.context().close();
});

test("an account says what its owner's reports weigh, and what is missing", async ({ page }) => {
  await signIn(page, machine);
  const weight = frame(page, "What your reports weigh");
  await expect(weight).toContainText("A report of yours weighs 0.00");
  await expect(weight).toContainText("no earlier report of yours was decided");
  await page.getByText("Age of the account").click();
  await expect(page.getByText("An account counts once it is seven days old.")).toBeVisible();
});

test("all browsers but this one are signed out in one go", async ({ page, browser }) => {
  const others = [await elsewhere(browser), await elsewhere(browser)];
  await signIn(page, machine, "/account/sessions");
  await frame(page, "3 browsers").getByRole("button", { name: "Sign out everywhere else" }).click();
  await expect(frame(page, "One browser").getByText("this browser")).toBeVisible();
  for (const other of others) {
    await other.goto("/account");
    await expect(other).toHaveURL("/sign-in?callbackUrl=%2Faccount");
    await other.context().close();
  }
});

test("a new handle is taken once scripts run, checked while it is typed, and moves the public page", async ({
  page,
}) => {
  await signIn(page, machine);
  const before = await handleOn(page);
  const handle = `reader-${Date.now().toString(36)}`;
  const scripts = await holdScripts(page);
  await page.reload({ waitUntil: "commit" });
  await expect(page.getByLabel("Handle")).toBeDisabled();
  scripts.release();
  await page.getByLabel("Handle").fill("no");
  await expect(page.getByText("3 to 30 of")).toBeVisible();
  await expect(page.getByRole("button", { name: "Save" })).toBeDisabled();
  await page.getByLabel("Handle").fill(handle);
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(handle);
  await expect(page.getByText(`Saved: you are called ${handle}.`)).toBeVisible();
  expect((await page.goto(`/people/${before}`))?.status()).toBe(404);
  await page.goto(`/people/${handle}`);
  await expect(frame(page, "Standing")).toContainText("Not established");
});

test("an account is exported, and closed by whoever types its handle", async ({ page }) => {
  await signIn(page, machine);
  const handle = await handleOn(page);
  await visit(page, "/account/leave");
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: "Download the export" }).click(),
  ]);
  expect(download.suggestedFilename()).toBe("hecate-account.json");
  const close = page.getByRole("button", { name: "Close the account for good" });
  await expect(close).toBeDisabled();
  await page.getByLabel(/^Type/).fill(handle);
  await close.click();
  await expect(page.getByText("The account is closed")).toBeVisible();
  await expect(page.getByRole("link", { name: "sign in" })).toBeVisible();
  expect((await page.goto(`/people/${handle}`))?.status()).toBe(404);
  await signIn(page, machine);
  expect(await handleOn(page)).not.toBe(handle);
});

test("pages of one's own are kept nowhere", async ({ page }) => {
  await signIn(page, machine);
  for (const path of ["/account", "/account/sessions", "/account/leave"]) {
    const caching = (await (await page.goto(path))?.allHeaders())?.["cache-control"];
    expect(caching, path).toMatch(/private.*no-store/);
  }
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("the way in says that it needs it, and reading does not", async ({ page }) => {
    await page.goto("/account/sessions");
    await expect(page).toHaveURL("/sign-in?callbackUrl=%2Faccount%2Fsessions");
    const notice = page.getByRole("note");
    await expect(notice).toBeVisible();
    // Playwright's own matching of texts leaves out what stands in a `noscript`.
    expect(await notice.textContent()).toContain("Signing in needs JavaScript");
    await expect(page.getByRole("button", { name: "Show a code" })).toBeHidden();
  });
});
