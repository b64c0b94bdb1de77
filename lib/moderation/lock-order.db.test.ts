import { ok } from "@hecate/protocol/result";
import { expect, test, vi } from "vitest";
import { db, transaction } from "#lib/db/client";
import type { ListedVersion } from "#lib/listings/yank-version";
import { provideDataDirectory } from "#lib/testing/data-directory";
import { aListing } from "#lib/testing/listings";
import { anObserver, aReceipt, report, stateOf } from "#lib/testing/moderation";
import { anEstablishedPerson } from "#lib/testing/people";
import { aPublisher } from "#lib/testing/publishers";

provideDataDirectory();

test("what is offered instead of a version does not wait for who holds the listing and waits for the log", async () => {
  const acme = await aPublisher();
  const now = new Date();
  for (const version of ["1.0.0", "1.1.0"]) await aListing(acme, { version }, now);
  const about = { org: "acme-corp", name: "loan-tui", version: "1.1.0" } as ListedVersion;
  const user = await anEstablishedPerson(now);
  await aReceipt(about, user, now);
  await report(about, await anObserver(now), now);
  let reported: Promise<string> | undefined;
  // As a receipt or a rating does it: it refers to the listing, and takes a number of the log last.
  await transaction(async (tx) => {
    await tx.$executeRaw`SELECT 1 FROM "Listing" FOR KEY SHARE`;
    reported = report(about, user, now);
    await vi.waitFor(async () => expect(await waiting()).toHaveLength(1), { timeout: 25_000 });
    return ok(await tx.$queryRaw`SELECT 1 FROM "LedgerHead" FOR UPDATE NOWAIT`);
  });
  await reported;
  expect(await stateOf(about)).toBe("quarantined");
});

const waiting = () => db().$queryRaw<unknown[]>`
  SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`;
