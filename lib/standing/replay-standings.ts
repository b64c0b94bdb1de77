import { dateOfHour, hourOf } from "@hecate/protocol/reputation/hours";
import { establishedHour } from "@hecate/protocol/reputation/rating-eligibility";
import { countAll } from "#lib/standing/count-all";
import { countedInstaller, countedRating } from "#lib/standing/counted";
import type { PersonHistory } from "#lib/standing/replay-people";
import type { Standings } from "#lib/standing/standings";

/** What comes at `now` of what people did. */
export function standingsOf(people: ReadonlyMap<string, PersonHistory>, now: Date): Standings {
  const persons: Standings["people"][number][] = [];
  const installers: Standings["installers"][number][] = [];
  const ratings: Standings["ratings"][number][] = [];
  for (const [id, history] of people) {
    const { joinedAt } = history;
    const person = { personId: id, joinedAt, establishedAt: establishedAtOf(history) };
    persons.push({ id, joinedAt, establishedAt: person.establishedAt });
    for (const [listingId, { receipts, rating }] of history.listings) {
      const uncounted = { ...person, listingId, countsFrom: null, countedIn: null };
      if (receipts.size > 0) {
        const firstAt = earliest(receipts.values());
        const count = countedInstaller({ ...uncounted, firstAt }, now);
        installers.push({ listingId, personId: id, firstAt, ...count });
      }
      if (rating === null) continue;
      const receiptAt = receipts.get(rating.version) ?? null;
      const row = { ...uncounted, ...rating, id: "", receiptAt, counted: null };
      ratings.push({ listingId, personId: id, ...rating, ...countedRating(row, now) });
    }
  }
  return { people: persons, installers, ratings, ...countAll(installers, ratings) };
}

function establishedAtOf({ joinedAt, listings }: PersonHistory): Date | null {
  const firsts = new Map<string, number>();
  for (const { publisherId, receipts } of listings.values()) {
    if (receipts.size === 0) continue;
    const hour = hourOf(earliest(receipts.values()));
    firsts.set(publisherId, Math.min(hour, firsts.get(publisherId) ?? hour));
  }
  const hour = establishedHour({
    joinedHour: hourOf(joinedAt),
    firstReceiptHours: [...firsts.values()],
  });
  return hour === null ? null : dateOfHour(hour);
}

function earliest(dates: Iterable<Date>): Date {
  return new Date(Math.min(...Array.from(dates, (date) => date.getTime())));
}
