import { type BrowserContext, expect, type Locator, type Page } from "@playwright/test";
import type { Machine } from "./hecate";
import { listening, visit } from "./listening";

export function shownCode(page: Page): Locator {
  return page.locator("[data-code]").getByText(/^[A-Z]{4}-[A-Z]{4}$/);
}

/** Approves the code that the page shows with the machine's key. */
export async function approveCode(page: Page, machine: Machine): Promise<void> {
  await machine.must("login", (await shownCode(page).textContent()) ?? "", "--yes");
}

/** Signs the browser in by the machine's key and goes on to `path`. */
export async function signIn(page: Page, machine: Machine, path = "/account"): Promise<void> {
  await visit(page, `/sign-in?callbackUrl=${encodeURIComponent(path)}`);
  await page.getByRole("button", { name: "Show a code" }).click();
  await approveCode(page, machine);
  await expect(page).toHaveURL(path);
  await listening(page);
}

/** Signs the browser out and stays until it has gone home: who leaves earlier is called back. */
export async function signOut(page: Page): Promise<void> {
  await listening(page);
  await page.getByRole("button", { name: "sign out" }).click();
  await expect(page).toHaveURL("/");
}

/** A device that makes and shows passkeys at every wish, in place of a finger on a sensor. */
export async function giveAuthenticator(context: BrowserContext, page: Page): Promise<void> {
  const session = await context.newCDPSession(page);
  await session.send("WebAuthn.enable");
  await session.send("WebAuthn.addVirtualAuthenticator", {
    options: {
      protocol: "ctap2",
      transport: "internal",
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
}
