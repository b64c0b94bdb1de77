import { beforeEach, expect, test } from "vitest";
import { db } from "#lib/db/client";
import { getVersion } from "#lib/listings/get-version";
import type { SourceVerdict } from "#lib/source-check/ask-repository";
import { checkDueSources } from "#lib/source-check/check-due-sources";
import { aListing } from "#lib/testing/listings";
import { aPublisher } from "#lib/testing/publishers";
import { provideWorld } from "#lib/testing/route-world";

provideWorld();

const source = { repository: "https://git.example/loan-tui", revision: "0".repeat(40) };
const found = async (): Promise<SourceVerdict> => ({ is: "revision-found" });
const silent = async (): Promise<SourceVerdict> => ({ is: "unknown", reason: "timeout" });
/** Well after the listings of this file are made. */
const start = Date.now() + 86_400_000;
const inHours = (hours: number) => () => new Date(start + hours * 3_600_000);

const running = new AbortController().signal;

function check(hours: number, ask: () => Promise<SourceVerdict>, stop = running): Promise<number> {
  return checkDueSources(inHours(hours), 86_400, async () => {}, stop, ask);
}

async function stateOf(version: string) {
  return (await getVersion("acme-corp", "loan-tui", version))?.source?.check;
}

beforeEach(async () => {
  const acme = await aPublisher();
  await aListing(acme, { manifest: { source } });
  await aListing(acme, { version: "1.1.0" });
});

test("a version's source is declared at first, and one without source has none", async () => {
  expect(await stateOf("1.0.0")).toEqual({
    ...{ state: "declared", reason: null, checkedAt: null, answeredAt: null },
  });
  expect(await stateOf("1.1.0")).toBeUndefined();
});

test("what is due is checked once, its pages are told, and the change is recorded", async () => {
  const told: unknown[] = [];
  const tell = async (listing: unknown) => {
    told.push(listing);
  };
  expect(await checkDueSources(inHours(0), 86_400, tell, running, found)).toBe(1);
  expect(await check(0, found)).toBe(0);
  expect(told).toEqual([{ org: "acme-corp", name: "loan-tui" }]);
  expect(await stateOf("1.0.0")).toMatchObject({ state: "revision-found", reason: null });
  const events = await db().ledgerEvent.findMany({ where: { kind: "source-changed" } });
  expect(events).toMatchObject([
    { payload: { version: "1.0.0", from: "declared", to: "revision-found" } },
  ]);
});

test("of several servers that look at once, one asks", async () => {
  const counts = await Promise.all([check(0, found), check(0, found), check(0, found)]);
  expect(counts.toSorted()).toEqual([0, 0, 1]);
});

test("silence keeps the state, says why, and is asked again within two hours", async () => {
  await check(0, found);
  expect(await check(30, silent)).toBe(1);
  expect(await stateOf("1.0.0")).toMatchObject({ state: "revision-found", reason: "timeout" });
  expect(await check(32, found)).toBe(1);
  expect(await db().ledgerEvent.count({ where: { kind: "source-changed" } })).toBe(1);
});

test("what a server took and died with comes up again", async () => {
  const dying = () => Promise.reject(new Error("killed"));
  await expect(check(0, dying)).rejects.toThrow("killed");
  expect(await check(0, found)).toBe(0);
  expect(await check(1, found)).toBe(1);
});

test("what was cut short because the server stops is not recorded", async () => {
  const stopping = new AbortController();
  const cut = async () => {
    stopping.abort();
    return { is: "gone", reason: "not-found" } as const;
  };
  expect(await check(0, cut, stopping.signal)).toBe(0);
  expect(await stateOf("1.0.0")).toMatchObject({ state: "declared", checkedAt: null });
});
