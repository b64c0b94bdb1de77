import type { Cid } from "@hecate/protocol/cid";
import { beforeEach, expect, test } from "vitest";
import { db } from "#lib/db/client";
import { emptyQueues, waitingJobs } from "#lib/jobs/testing/waiting-jobs";
import { listScans } from "#lib/scanning/list-scans";
import { queueDueScans } from "#lib/scanning/queue-due-scans";
import { scanFile } from "#lib/scanning/scan-file";
import { eicar, provideClamd } from "#lib/scanning/testing/clamd";
import { provideDataDirectory } from "#lib/testing/data-directory";
import { aFile, type LocalFile } from "#lib/testing/files";
import { aListing } from "#lib/testing/listings";
import { aPublisher, expectOk, upload } from "#lib/testing/publishers";

provideDataDirectory();
const clamd = provideClamd();
const never = new AbortController().signal;

beforeEach(emptyQueues);

async function listed(bytes: Uint8Array): Promise<LocalFile> {
  const acme = await aPublisher();
  const file = await aFile(bytes);
  await upload(acme, file);
  await aListing(acme, { file });
  return file;
}

function scan({ cid }: LocalFile) {
  const telling = { clock: () => new Date(), stop: never, recorded: async () => {} };
  return scanFile({ scanner: "clamav", cid: cid as Cid }, telling);
}

async function clamavOf() {
  const { items } = expectOk(await listScans("acme-corp", "loan-tui", "1.0.0"));
  return items.find(({ scanner }) => scanner === "clamav");
}

test("a file is put on ClamAV's queue where one is set up", async () => {
  const file = await listed(eicar);
  expect(await waitingJobs()).toContainEqual({ name: "scan_clamav", data: { cid: file.cid } });
});

test("the standard test file is known by name, and its version is held", async () => {
  const file = await listed(eicar);
  expect(await scan(file)).toEqual({ retry: null });
  expect(await clamavOf()).toMatchObject({
    state: "flagged",
    ruleset: expect.stringMatching(/^ClamAV \d/),
    findings: [{ rule: "malware", weight: "hold", text: expect.stringContaining("Eicar") }],
  });
  expect(await db().version.findMany()).toMatchObject([{ state: "held", stateCause: "scan" }]);
});

test("another file passes", async () => {
  await scan(await listed(Buffer.from("harmless")));
  expect(await clamavOf()).toMatchObject({ state: "passed", findings: [], trouble: null });
});

test("nothing passes while clamd is dead", async () => {
  const file = await listed(eicar);
  await clamd.kill();
  expect(await scan(file)).toMatchObject({ retry: "unreachable" });
  expect(await clamavOf()).toMatchObject({ state: "could-not-scan", trouble: "unreachable" });
  expect(await db().version.findMany()).toMatchObject([{ state: "listed" }]);
  expect(await queueDueScans(new Date(Date.now() + 25 * 3_600_000), never)).toBeGreaterThan(0);
});
