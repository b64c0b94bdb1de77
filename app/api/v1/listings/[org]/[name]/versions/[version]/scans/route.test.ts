import type { Cid } from "@hecate/protocol/cid";
import { scansView } from "@hecate/protocol/wire/scans";
import { beforeEach, expect, test } from "vitest";
import { scanFile } from "#lib/scanning/scan-file";
import { aFile } from "#lib/testing/files";
import { aListing } from "#lib/testing/listings";
import { aPublisher, upload } from "#lib/testing/publishers";
import { exhaust } from "#lib/testing/rate-limits";
import { ask, refusalOf } from "#lib/testing/requests";
import { provideWorld } from "#lib/testing/route-world";
import { GET, POST } from "./route";

provideWorld();

const params = { org: "acme-corp", name: "loan-tui", version: "1.0.0" };
const path = "/api/v1/listings/acme-corp/loan-tui/versions/1.0.0/scans";
const get = (changed: Partial<typeof params> = {}) =>
  ask(GET, "GET", path, { params: { ...params, ...changed } });

let cid: Cid;
beforeEach(async () => {
  const acme = await aPublisher();
  const file = await aFile(Buffer.from("#!/usr/bin/env node\n"));
  cid = await upload(acme, file);
  await aListing(acme, { file });
});

test("says that a version is being scanned, then what was found", async () => {
  const before = await get();
  expect([before.status, scansView.parse(await before.json()).state]).toEqual([200, "queued"]);
  const stop = new AbortController().signal;
  const telling = { clock: () => new Date(), stop, recorded: async () => {} };
  await scanFile({ scanner: "built-in", cid }, telling);
  const [scan] = scansView.parse(await (await get()).json()).items;
  expect(scan).toMatchObject({
    platform: "linux-amd64",
    scanner: "built-in",
    state: "passed",
    findings: [{ rule: "script", weight: "note", text: expect.stringContaining("env node") }],
  });
});

test("answers 404 for a version that is not listed", async () => {
  expect(await refusalOf(await get({ version: "9.9.9" }))).toMatchObject({
    status: 404,
    code: "not-found",
  });
});

test("can only be read", async () => {
  expect((await ask(POST, "POST", path, { params, json: {} })).status).toBe(405);
});

test("refuses when too many were asked for", async () => {
  exhaust("read");
  expect((await get()).status).toBe(429);
});
