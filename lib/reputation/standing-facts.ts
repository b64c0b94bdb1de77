import { heldUntilHour, paceAt } from "@hecate/protocol/reputation/rating-burst";
import {
  establishedHour,
  installCountsFrom,
  ratingCountsFrom,
} from "@hecate/protocol/reputation/rating-eligibility";
import { byTime, type EventOf } from "./reputation-event";
import type { World } from "./world";

export function joinedHourOf(world: World, person: string): number {
  const hours = world.people.accountsOf(person).map((account) => world.joined.get(account));
  return Math.min(...hours.map((hour) => hour ?? Number.POSITIVE_INFINITY));
}

function installsBy(world: World, person: string): readonly EventOf<"install">[] {
  return world.people.accountsOf(person).flatMap((account) => world.installsBy.get(account));
}

export function establishedHourOf(world: World, person: string): number | null {
  const joinedHour = joinedHourOf(world, person);
  if (!Number.isFinite(joinedHour)) return null;
  const firsts = new Map<string, number>();
  for (const { of, hour } of installsBy(world, person)) {
    firsts.set(of.publisher, Math.min(hour, firsts.get(of.publisher) ?? hour));
  }
  return establishedHour({ joinedHour, firstReceiptHours: [...firsts.values()] });
}

/** What a person's installs and rating of a listing come to, and from when. */
export interface StandingFacts {
  readonly stars: number;
  readonly ratingFrom: number | null;
  readonly installFrom: number | null;
}

export function standingFacts(world: World, person: string, listing: string): StandingFacts {
  const established = establishedHourOf(world, person);
  const installs = installsBy(world, person).filter(({ of }) => of.listing === listing);
  const firstHour = (events: readonly EventOf<"install">[]) =>
    events.length === 0 ? null : Math.min(...events.map(({ hour }) => hour));
  const receiptHour = firstHour(installs);
  const rating = liveRating(world, person, listing);
  return {
    stars: rating?.stars ?? 0,
    ratingFrom:
      rating &&
      ratingCountsFrom({
        establishedHour: established,
        receiptHour: firstHour(installs.filter(({ of }) => of.version === rating.of.version)),
        ratedHour: rating.hour,
        heldUntilHour: heldUntilHour(
          paceAt(firstRatingsOfOthers(world, person, listing), rating.hour),
          rating.hour,
        ),
      }),
    installFrom:
      receiptHour === null
        ? null
        : installCountsFrom({ establishedHour: established, receiptHour }),
  };
}

/** The latest of all the person's accounts that was not withdrawn by whoever had the account then. */
function liveRating(world: World, person: string, listing: string): EventOf<"rate"> | null {
  const events = world.people
    .accountsOf(person)
    .flatMap((account) => world.ratingsBy.get(account))
    .filter((event) => (event.kind === "rate" ? event.of.listing : event.listing) === listing);
  const withdrawn = events.filter(({ kind }) => kind === "unrate");
  const isLive = (rating: EventOf<"rate">) =>
    !withdrawn.some(
      (event) =>
        byTime(rating, event) < 0 && world.people.wereOneAt(rating.account, event.account, event),
    );
  const ratings = events.filter((event) => event.kind === "rate");
  return ratings.filter(isLive).sort(byTime).at(-1) ?? null;
}

function firstRatingsOfOthers(world: World, person: string, listing: string): number[] {
  const firsts = new Map<string, number>();
  for (const { account, hour } of world.ratingsOf.get(listing)) {
    const rater = world.people.personOf(account);
    if (rater !== person) firsts.set(rater, Math.min(hour, firsts.get(rater) ?? hour));
  }
  return [...firsts.values()];
}
