import type { Page } from "@playwright/test";

declare global {
  interface Window {
    violations: string[];
  }
}

/**
 * Collects what the content security policy of pages that are opened from now on forbids. The console would not tell of
 * code that is caught when it may not be compiled.
 */
export async function collectViolations(page: Page): Promise<() => Promise<string[]>> {
  await page.addInitScript(() => {
    window.violations = [];
    document.addEventListener("securitypolicyviolation", (event) => {
      window.violations.push(`${event.violatedDirective}: ${event.blockedURI}`);
    });
  });
  return () => page.evaluate(() => window.violations);
}
