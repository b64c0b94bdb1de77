import { afterEach, expect, test, vi } from "vitest";
import { env } from "#lib/env";
import { type Queue, startQueue } from "#lib/jobs/queue";
import { emptyQueues, waitingJobs } from "#lib/jobs/testing/waiting-jobs";
import { listScans } from "#lib/scanning/list-scans";
import { provideDataDirectory } from "#lib/testing/data-directory";
import { aFile } from "#lib/testing/files";
import { aListing } from "#lib/testing/listings";
import { aPublisher, expectOk, upload } from "#lib/testing/publishers";
import { startScans } from "./scans";

provideDataDirectory();

let queue: Queue | undefined;
let stop: () => Promise<void> = async () => {};
afterEach(async () => {
  await stop();
  await queue?.stop();
});

test("what is submitted is scanned, also what was submitted while nobody scanned", async () => {
  await emptyQueues();
  const acme = await aPublisher();
  const file = await aFile(Buffer.from("#!/usr/bin/env node\n"));
  await upload(acme, file);
  await aListing(acme, { file });
  queue = await startQueue(env().databaseUrl ?? "");
  stop = startScans({ port: 1 }, queue);
  await aListing(acme, { file, version: "1.1.0" });
  await vi.waitFor(
    async () => {
      for (const version of ["1.0.0", "1.1.0"]) {
        const scans = expectOk(await listScans("acme-corp", "loan-tui", version));
        expect(scans.state).toBe("passed");
      }
      expect(await waitingJobs()).toEqual([]);
    },
    { timeout: 30_000 },
  );
});
