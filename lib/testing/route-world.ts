import { provideDataDirectory } from "#lib/testing/data-directory";
import { provideRateLimits } from "#lib/testing/rate-limits";

/** What every `route.test.ts` begins with: empty tables (by the test setup), files and counts. */
export function provideWorld(): void {
  provideDataDirectory();
  provideRateLimits();
}
