import { cohortMass } from "@hecate/protocol/reputation/cohort-mass";
import { starsOf } from "@hecate/protocol/reputation/stars";
import type { Transaction } from "#lib/db/client";
import type { ListingStanding } from "#lib/db/generated/client";
import { countedInstaller, countedRating } from "#lib/standing/counted";
import {
  addToInstallCohorts,
  addToRatingCohorts,
  findCohorts,
  findInstallers,
  findRatings,
  type InstallerRow,
  lockPeopleCounted,
  lockRows,
  lockStandings,
  type RatingRow,
  rowsOf,
  rowsOfPeople,
  rowsOn,
  type Whose,
  writeInstallers,
  writeRatings,
  writeStanding,
} from "./store";

/**
 * Brings in line what listings show with what a person did on them, after any of it changed. Returns
 * the ids of the listings that show something else now.
 */
export async function recountPerson(tx: Transaction, whose: Whose, now: Date): Promise<string[]> {
  const which = rowsOf(whose);
  await lockRows(tx, which);
  return recount(tx, await findInstallers(tx, which), await findRatings(tx, which), now);
}

/** The same for any rows that are locked. */
export async function recount(
  tx: Transaction,
  installerRows: readonly InstallerRow[],
  ratingRows: readonly RatingRow[],
  now: Date,
): Promise<string[]> {
  const installers = installerRows.map((was) => ({ was, is: countedInstaller(was, now) }));
  const ratings = ratingRows.map((was) => ({ was, is: countedRating(was, now) }));
  const moved = [
    ...installers.filter(({ was, is }) => was.countedIn !== is.countedIn),
    ...ratings.filter(({ was, is }) => weighsElse(was, is)),
  ];
  const listingIds = [...new Set(moved.map(({ was }) => was.listingId))].sort();
  const standings = listingIds.length > 0 ? await lockStandings(tx, listingIds) : [];
  await moveInstallers(tx, installers);
  const histograms = await moveRatings(tx, ratings);
  for (const standing of standings) await restate(tx, standing, histograms);
  return listingIds;
}

/**
 * Counts people out everywhere, before they become one: of what each did on one listing, either may
 * be what goes. Until commit nobody else counts them, nor anybody on their listings.
 */
export async function countOutPeople(
  tx: Transaction,
  ids: readonly string[],
  now: Date,
): Promise<void> {
  await lockPeopleCounted(tx, ids);
  const which = rowsOfPeople(ids);
  const installers = await findInstallers(tx, which);
  const ratings = await findRatings(tx, which);
  await recount(tx, installers.map(uncounted), ratings.map(uncounted), now);
}

/** Counts a person's ratings of some listings out, before they are withdrawn. */
export async function countOutRatings(
  tx: Transaction,
  { personId, listingIds }: { readonly personId: string; readonly listingIds: readonly string[] },
  now: Date,
): Promise<string[]> {
  const which = rowsOn(listingIds, personId);
  await lockRows(tx, which);
  return recount(tx, [], (await findRatings(tx, which)).map(uncounted), now);
}

/** Who is not established counts nowhere. */
function uncounted<Row extends InstallerRow | RatingRow>(row: Row): Row {
  return { ...row, establishedAt: null };
}

interface Moved<Row, Count> {
  readonly was: Row;
  readonly is: Count;
}

async function moveInstallers(
  tx: Transaction,
  rows: readonly Moved<InstallerRow, ReturnType<typeof countedInstaller>>[],
): Promise<void> {
  const changed = rows.filter(({ was, is }) => differs(was, is));
  if (changed.length === 0) return;
  await writeInstallers(
    tx,
    changed.map(({ was, is }) => ({ ...was, ...is })),
  );
  const cohorts = tally<{ installers: number }>((sum, { installers }) => ({
    installers: sum.installers + installers,
  }));
  for (const { was, is } of changed) {
    cohorts.add(was.listingId, was.countedIn, { installers: -1 });
    cohorts.add(was.listingId, is.countedIn, { installers: 1 });
  }
  const added = cohorts.all().filter(({ installers }) => installers !== 0);
  if (added.length > 0) await addToInstallCohorts(tx, added);
}

/** Returns by how much each histogram changes, from one star to five. */
async function moveRatings(
  tx: Transaction,
  rows: readonly Moved<RatingRow, ReturnType<typeof countedRating>>[],
): Promise<Map<string, number[]>> {
  const changed = rows.filter(({ was, is }) => differs(was, is) || weighsElse(was, is));
  const histograms = new Map<string, number[]>();
  if (changed.length === 0) return histograms;
  await writeRatings(
    tx,
    changed.map(({ was, is }) => ({ ...was, ...is })),
  );
  const cohorts = tally<{ raters: number; stars: number }>((sum, { raters, stars }) => ({
    raters: sum.raters + raters,
    stars: sum.stars + stars,
  }));
  for (const { was, is } of changed) {
    const bars = histograms.get(was.listingId) ?? [0, 0, 0, 0, 0];
    histograms.set(was.listingId, bars);
    for (const [count, sign] of [[was, -1] as const, [is, 1] as const]) {
      if (count.counted === null) continue;
      bars[count.counted - 1] = (bars[count.counted - 1] ?? 0) + sign;
      cohorts.add(was.listingId, count.countedIn, { raters: sign, stars: sign * count.counted });
    }
  }
  const added = cohorts.all().filter(({ raters, stars }) => raters !== 0 || stars !== 0);
  if (added.length > 0) await addToRatingCohorts(tx, added);
  return histograms;
}

async function restate(
  tx: Transaction,
  { listingId, histogram }: ListingStanding,
  changes: ReadonlyMap<string, readonly number[]>,
): Promise<void> {
  const { installers, raters } = await findCohorts(tx, listingId);
  const change = changes.get(listingId) ?? [];
  await writeStanding(tx, {
    listingId,
    ...starsOf(raters),
    histogram: histogram.map((bar, index) => bar + (change[index] ?? 0)),
    installs: installers.reduce((sum, cohort) => sum + cohort.installers, 0),
    installMass: cohortMass(installers.map((cohort) => cohort.installers)),
    ratingMass: cohortMass(raters.map((cohort) => cohort.raters)),
  });
}

type Counted = Pick<InstallerRow, "countsFrom" | "countedIn">;

function differs(was: Counted, is: Counted): boolean {
  return was.countsFrom?.getTime() !== is.countsFrom?.getTime() || was.countedIn !== is.countedIn;
}

type Weighed = Pick<RatingRow, "countedIn" | "counted">;

function weighsElse(was: Weighed, is: Weighed): boolean {
  return was.countedIn !== is.countedIn || was.counted !== is.counted;
}

/** Sums by listing and week; nothing is added under no week. */
function tally<Sum extends object>(plus: (sum: Sum, more: Sum) => Sum) {
  const sums = new Map<string, Sum & { listingId: string; week: number }>();
  return {
    add(listingId: string, week: number | null, more: Sum): void {
      if (week === null) return;
      const key = `${listingId} ${week}`;
      const sum = sums.get(key);
      sums.set(key, { ...(sum ? plus(sum, more) : more), listingId, week });
    },
    all: () => [...sums.values()],
  };
}
