import { cohortMass, cohortsOf } from "@hecate/protocol/reputation/cohort-mass";
import {
  type Evidence,
  evidenceOf,
  type Reporter,
  silentAfterHours,
} from "@hecate/protocol/reputation/evidence";
import { listedHours } from "@hecate/protocol/reputation/listed-hours";
import type { PublisherFacts } from "@hecate/protocol/reputation/publisher-facts";
import { type Stars, starsOf } from "@hecate/protocol/reputation/stars";
import { isInForce, isObserver, isOpen, openWeight, weekOfPerson } from "./reporter-facts";
import { byTime } from "./reputation-event";
import { establishedHourOf } from "./standing-facts";
import type { World } from "./world";

export interface Standing extends Stars {
  readonly installs: number;
  /** Thousandths. */
  readonly installMass: number;
}

export function standingOf(world: World, listing: string, nowHour: number): Standing {
  const cohorts = [...world.counted.cohortsAt(listing, nowHour)];
  const installers = cohorts.map((cohort) => cohort.installers);
  return {
    ...starsOf(cohorts),
    installs: installers.reduce((sum, count) => sum + count, 0),
    installMass: cohortMass(installers),
  };
}

/** The evidence against a version, of those open reports that `counts` lets count. */
export function evidenceOn(
  world: World,
  version: string,
  nowHour: number,
  counts: (report: { person: string; filedHour: number }) => boolean = () => true,
): Evidence {
  const severe = new Map<string, boolean>();
  const spoke = new Set<string>();
  for (const report of world.reportsOn.get(version)) {
    const person = world.people.personOf(report.account);
    if (!isOpen(world, report)) continue;
    spoke.add(person);
    if (counts({ person, filedHour: report.hour })) {
      severe.set(person, report.severe || (severe.get(person) ?? false));
    }
  }
  const receipts = receiptHours(world, version);
  const isEstablished = (person: string) =>
    (establishedHourOf(world, person) ?? Number.POSITIVE_INFINITY) <= nowHour;
  const reporters = [...severe].map(
    ([person, saysSevere]): Reporter => ({
      person,
      weight: openWeight(world, person, version, nowHour),
      established: isEstablished(person),
      hasReceipt: receipts.has(person),
      week: weekOfPerson(world, person),
      observer: isObserver(world, person, nowHour),
      severe: saysSevere,
    }),
  );
  const silent = [...receipts]
    .filter(([person, hour]) => !spoke.has(person) && hour + silentAfterHours <= nowHour)
    .map(([person]) => person)
    .filter(isEstablished);
  const weeks = silent.map((person) => weekOfPerson(world, person));
  return evidenceOf({ reporters, silentInstallerCohorts: cohortsOf(weeks).values() });
}

function receiptHours(world: World, version: string): Map<string, number> {
  const hours = new Map<string, number>();
  for (const { account, hour } of world.installsFor.get(version)) {
    const person = world.people.personOf(account);
    hours.set(person, Math.min(hour, hours.get(person) ?? hour));
  }
  return hours;
}

/** What the events say of a publisher; domain and builds come from elsewhere. */
export function publisherFactsOf(
  world: World,
  publisher: string,
  nowHour: number,
): Pick<
  PublisherFacts,
  "listedHours" | "ratingCohorts" | "raterCohorts" | "installCohorts" | "upheld"
> {
  const versions = world.versionsOf.get(publisher);
  const listings = [...new Set(versions.map(({ of }) => of.listing))].sort();
  const ratingCohorts = listings.flatMap((listing) => [
    ...world.counted.cohortsAt(listing, nowHour),
  ]);
  const raters = new Map(listings.flatMap((listing) => [...world.counted.ratersOf(listing)]));
  const installers = new Map(
    listings.flatMap((listing) => [...world.counted.installersOf(listing)]),
  );
  const listed = versions
    .toSorted(byTime)
    .map(({ of, hour }) => ({ version: of.version, hour, listed: true }));
  return {
    listedHours: listedHours(listed, nowHour),
    ratingCohorts: ratingCohorts.map(({ raters, stars }) => ({ raters, stars })),
    raterCohorts: [...cohortsOf(raters.values()).values()],
    installCohorts: [...cohortsOf(installers.values()).values()],
    upheld: upheldAgainst(world, publisher),
  };
}

/** Verdicts against a publisher that are in force. */
export function upheldAgainst(world: World, publisher: string): PublisherFacts["upheld"] {
  return world.verdictsOn.get(publisher).flatMap((verdict) => {
    const { action, malware, hour, of } = verdict;
    if (action === null || !isInForce(world, verdict)) return [];
    return [{ version: of.version, action, malware, hour }];
  });
}
