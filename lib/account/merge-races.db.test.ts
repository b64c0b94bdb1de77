import { ok, type Result } from "@hecate/protocol/result";
import { expect, test, vi } from "vitest";
import { db, transaction } from "#lib/db/client";
import { putRating } from "#lib/ratings/put-rating";
import { voteHelpful } from "#lib/ratings/vote-helpful";
import { checkReputation } from "#lib/reputation/recompute";
import { settleStandings } from "#lib/standing/settle-standings";
import { provideDataDirectory } from "#lib/testing/data-directory";
import { aMergeInto } from "#lib/testing/merges";
import { aPerson, type TestPerson } from "#lib/testing/people";
import { expectOk } from "#lib/testing/publishers";
import { acting } from "#lib/testing/ratings";
import { handIn, type TestApp, threeApps } from "#lib/testing/receipts";

provideDataDirectory();

const day = 86_400_000;
const start = Date.parse("2026-01-05T00:30:00.000Z");
const at = (days: number) => new Date(start + days * day);
const now = at(22);

interface Pair {
  readonly into: TestPerson;
  readonly from: TestPerson;
}

/** One of the two counts already; the other begins to by itself a day before `now`. */
async function aPair(apps: readonly TestApp[], stars: number): Promise<Pair> {
  const into = await aPerson({ joinedAt: at(0) });
  const from = await aPerson({ joinedAt: at(14) });
  for (const person of [into, from]) {
    for (const app of apps) {
      await handIn(person, app, at(15));
      expectOk(await putRating(acting(person), app, { stars }, at(16)));
    }
  }
  return { into, from };
}

/** What a pair does at once. */
async function actsOf({ into, from }: Pair, next: Pair, apps: readonly TestApp[]) {
  const merge = await aMergeInto(into, from);
  const { id, listing } = await db().rating.findFirstOrThrow({
    where: { personId: next.from.personId },
    include: { listing: { include: { publisher: true } } },
  });
  const voted = { org: listing.publisher.org, name: listing.name, id };
  const settle = async () => ok(await settleStandings(now));
  return [
    settle,
    ...apps.map((app) => () => putRating(acting(into), app, { stars: 5 }, now)),
    () => voteHelpful({ ...acting(into), establishedAt: at(7) }, voted, now),
    () => merge(now),
    settle,
    () => voteHelpful({ ...acting(from), establishedAt: at(7) }, voted, now),
    ...apps.map((app) => () => putRating(acting(from), app, { stars: 1 }, now)),
    ...apps.map((app) => () => handIn(from, { ...app, version: "1.1.0" }, now)),
  ];
}

/** As many at a time as there are connections: nobody has to wait for one until it is too late. */
async function atOnce<T>(acts: (() => Promise<T>)[]): Promise<T[]> {
  const ends: T[] = [];
  const inTurn = async () => {
    for (let act = acts.shift(); act; act = acts.shift()) ends.push(await act());
  };
  await Promise.all(Array.from({ length: 10 }, inTurn));
  return ends;
}

const codeOf = (result: Result<unknown>) => (result.ok ? "done" : result.refusal.code);

test("merging waits for whoever counts the two, and they for it, and every row is what the ledger says", async () => {
  const { apps } = await threeApps(["1.0.0", "1.1.0"]);
  const pairs: Pair[] = [];
  for (let index = 0; index < 5; index++) pairs.push(await aPair(apps, 1 + (index % 5)));
  const acts = await Promise.all(
    pairs.map((pair, index) => actsOf(pair, pairs[(index + 1) % pairs.length] ?? pair, apps)),
  );
  const inTurns = acts.flatMap((own, pair) => own.map((act, turn) => ({ act, turn: turn + pair })));
  inTurns.sort((a, b) => a.turn - b.turn);
  const ends = await atOnce<Result<unknown>>(inTurns.map(({ act }) => act));
  // A vote may come to a rating that a merge took away, and a rating from an account that ended in another.
  expect(["account-closed", "done", "not-found"]).toEqual(
    expect.arrayContaining([...new Set(ends.map(codeOf))]),
  );
  expect(await db().person.count({ where: { mergedIntoId: { not: null } } })).toBe(5);
  expect(await checkReputation(now)).toEqual([]);
});

async function somebodyWaits(): Promise<void> {
  const waiting = () => db().$queryRaw<unknown[]>`
    SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`;
  await vi.waitFor(async () => expect(await waiting()).toHaveLength(1), { timeout: 25_000 });
}

test("merging holds what listings show only once it waits for no row any more", async () => {
  const { apps } = await threeApps(["1.0.0", "1.1.0"]);
  const { into, from } = await aPair(apps, 4);
  await settleStandings(now);
  const merge = await aMergeInto(into, from);
  let merging: ReturnType<typeof merge> | undefined;
  // As counting what is due does it: rows first, then standings.
  await transaction(async (tx) => {
    await tx.$executeRaw`
      SELECT 1 FROM "Installer" WHERE "personId" = ${into.personId}::uuid FOR UPDATE`;
    merging = merge(now);
    await somebodyWaits();
    return ok(await tx.$queryRaw`SELECT 1 FROM "ListingStanding" FOR UPDATE NOWAIT`);
  });
  expect(await merging).toMatchObject({ ok: true });
  expect(await checkReputation(now)).toEqual([]);
});
