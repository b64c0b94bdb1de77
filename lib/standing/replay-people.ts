import type { CommunityEvent } from "#lib/ledger/community-event";

/** What a person did, all their accounts together, as the ledger tells it. */
export interface PersonHistory {
  joinedAt: Date;
  readonly listings: Map<string, OnListing>;
}

interface OnListing {
  readonly publisherId: string;
  /** When the first receipt for each version was recorded. */
  readonly receipts: Map<string, Date>;
  rating: Said | null;
}

interface Said {
  readonly stars: number;
  readonly version: string;
  readonly updatedAt: Date;
  readonly heldUntil: Date | null;
}

export type Happened = CommunityEvent & {
  readonly subject: string;
  readonly actor: string;
  readonly at: Date;
};

/** What opens the ledger: whose a pseudonym is, and which listing an MRI names. */
export interface Opening {
  personOf(pseudonym: string): string;
  listingOf(mri: string): { readonly id: string; readonly publisherId: string };
}

/** Follows events in the order of the ledger. */
export function followEvent(
  people: Map<string, PersonHistory>,
  event: Happened,
  { personOf, listingOf }: Opening,
): void {
  const personId = personOf(event.actor);
  const on = () => onListing(historyOf(people, personId), listingOf(event.subject));
  switch (event.kind) {
    case "person-joined":
      historyOf(people, personId).joinedAt = event.at;
      break;
    case "persons-merged":
      merge(people, personId, personOf(event.payload.into));
      break;
    case "app-installed": {
      const { receipts } = on();
      const { version } = event.payload;
      if (!receipts.has(version)) receipts.set(version, event.at);
      break;
    }
    case "listing-rated": {
      const { stars, version, heldUntil } = event.payload;
      const held = heldUntil === null ? null : new Date(heldUntil);
      on().rating = { stars, version, updatedAt: event.at, heldUntil: held };
      break;
    }
    case "rating-withdrawn":
      on().rating = null;
      break;
    case "person-closed":
      // What was said stays, under nobody's name.
      break;
  }
}

/** A name that went over in a merge is the other's from its first event on: before that one joined. */
function historyOf(people: Map<string, PersonHistory>, id: string): PersonHistory {
  const history = people.get(id) ?? { joinedAt: new Date(8.64e15), listings: new Map() };
  people.set(id, history);
  return history;
}

function onListing(
  { listings }: PersonHistory,
  { id, publisherId }: { readonly id: string; readonly publisherId: string },
): OnListing {
  const known = listings.get(id) ?? { publisherId, receipts: new Map(), rating: null };
  listings.set(id, known);
  return known;
}

/** The earlier day, the earlier receipt and the later rating stay. */
function merge(people: Map<string, PersonHistory>, from: string, to: string): void {
  const [leaving, staying] = [historyOf(people, from), historyOf(people, to)];
  people.delete(from);
  if (leaving.joinedAt < staying.joinedAt) staying.joinedAt = leaving.joinedAt;
  for (const [id, { publisherId, receipts, rating }] of leaving.listings) {
    const on = onListing(staying, { id, publisherId });
    for (const [version, at] of receipts) {
      const known = on.receipts.get(version);
      if (known === undefined || at < known) on.receipts.set(version, at);
    }
    if (rating && (on.rating === null || rating.updatedAt > on.rating.updatedAt)) {
      on.rating = rating;
    }
  }
}
