import { weekOfHour } from "@hecate/protocol/reputation/hours";
import type { ReputationEvent } from "./reputation-event";
import { joinedHourOf, type StandingFacts, standingFacts } from "./standing-facts";
import type { World } from "./world";

interface Row extends StandingFacts {
  readonly week: number;
  ratingCounted: boolean;
  installCounted: boolean;
}

interface Cohort {
  raters: number;
  stars: number;
  installers: number;
}

/** The cohort rows of each listing, kept up by one person at a time. */
export class CountedPeople {
  readonly #world: World;
  readonly #rows = new Map<string, Map<string, Row>>();
  readonly #cohorts = new Map<string, Map<number, Cohort>>();
  /** Whose row of a listing is to be worked out anew before it is read. */
  readonly #stale = new Map<string, Set<string>>();

  constructor(world: World) {
    this.#world = world;
  }

  /** The cohorts of a listing at an hour; hours only go forward. */
  cohortsAt(listing: string, nowHour: number): Iterable<Readonly<Cohort>> {
    for (const person of this.#stale.get(listing) ?? []) this.#place(listing, person);
    this.#stale.delete(listing);
    for (const row of this.#rows.get(listing)?.values() ?? []) {
      if (!row.ratingCounted && row.ratingFrom !== null && row.ratingFrom <= nowHour) {
        row.ratingCounted = true;
        this.#count(listing, row.week, { raters: 1, stars: row.stars, installers: 0 });
      }
      if (!row.installCounted && row.installFrom !== null && row.installFrom <= nowHour) {
        row.installCounted = true;
        this.#count(listing, row.week, { raters: 0, stars: 0, installers: 1 });
      }
    }
    return this.#cohorts.get(listing)?.values() ?? [];
  }

  /** The people counted as installers of a listing, as of the last `cohortsAt`. */
  *installersOf(listing: string): Iterable<[person: string, week: number]> {
    for (const [person, row] of this.#rows.get(listing) ?? []) {
      if (row.installCounted) yield [person, row.week];
    }
  }

  /** The people whose stars count for a listing, as of the last `cohortsAt`. */
  *ratersOf(listing: string): Iterable<[person: string, week: number]> {
    for (const [person, row] of this.#rows.get(listing) ?? []) {
      if (row.ratingCounted) yield [person, row.week];
    }
  }

  /** Takes an account's person out, before it becomes another person. */
  leave(account: string): void {
    const person = this.#world.people.personOf(account);
    for (const listing of this.#listingsOf(person)) {
      this.#stale.get(listing)?.delete(person);
      this.#drop(listing, person);
    }
  }

  follow(event: ReputationEvent): void {
    if (event.kind === "account" || event.kind === "install" || event.kind === "link") {
      this.#restand(this.#world.people.personOf(event.account));
    }
    if (event.kind === "unrate") this.#restand(this.#world.people.personOf(event.account));
    if (event.kind === "rate") this.#restandRaters(event.of.listing);
    if (event.kind === "link") {
      // Two first ratings became one, so what others' ratings came after changed.
      for (const listing of this.#listingsOf(this.#world.people.personOf(event.account))) {
        this.#restandRaters(listing);
      }
    }
  }

  #restandRaters(listing: string): void {
    const raters = this.#world.ratingsOf.get(listing).map(({ account }) => account);
    for (const person of new Set(raters.map((account) => this.#world.people.personOf(account)))) {
      this.#markStale(listing, person);
    }
  }

  #restand(person: string): void {
    for (const listing of this.#listingsOf(person)) this.#markStale(listing, person);
  }

  #markStale(listing: string, person: string): void {
    const people = this.#stale.get(listing) ?? new Set<string>();
    this.#stale.set(listing, people.add(person));
  }

  #place(listing: string, person: string): void {
    this.#drop(listing, person);
    const week = weekOfHour(joinedHourOf(this.#world, person));
    const facts = standingFacts(this.#world, person, listing);
    const rows = this.#rows.get(listing) ?? new Map<string, Row>();
    this.#rows.set(listing, rows);
    rows.set(person, { ...facts, week, ratingCounted: false, installCounted: false });
  }

  #drop(listing: string, person: string): void {
    const row = this.#rows.get(listing)?.get(person);
    if (!row) return;
    this.#rows.get(listing)?.delete(person);
    this.#count(listing, row.week, {
      raters: row.ratingCounted ? -1 : 0,
      stars: row.ratingCounted ? -row.stars : 0,
      installers: row.installCounted ? -1 : 0,
    });
  }

  #count(listing: string, week: number, change: Cohort): void {
    const cohorts = this.#cohorts.get(listing) ?? new Map<number, Cohort>();
    this.#cohorts.set(listing, cohorts);
    const cohort = cohorts.get(week) ?? { raters: 0, stars: 0, installers: 0 };
    cohort.raters += change.raters;
    cohort.stars += change.stars;
    cohort.installers += change.installers;
    cohorts.set(week, cohort);
  }

  #listingsOf(person: string): Set<string> {
    const accounts = this.#world.people.accountsOf(person);
    return new Set(
      accounts.flatMap((account) => [
        ...this.#world.installsBy.get(account).map(({ of }) => of.listing),
        ...this.#world.ratingsBy
          .get(account)
          .map((event) => (event.kind === "rate" ? event.of.listing : event.listing)),
      ]),
    );
  }
}
