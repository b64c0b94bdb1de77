import { dateOfHour, hourOf } from "@hecate/protocol/reputation/hours";
import { publisherReputation } from "@hecate/protocol/reputation/publisher-reputation";
import type { PublisherReputationView } from "@hecate/protocol/wire/reputation";
import { gatherPublisherFacts } from "#lib/reputation/gather-publisher-facts";
import { eventsShown, eventView, termView } from "#lib/reputation/reputation-view";
import { findEvents, findPublisherBy, type PublisherRow } from "./store";

/** A publisher's reputation with its terms; null when nobody claimed that name. */
export async function getPublisherReputation(
  by: { readonly org: string } | { readonly did: string },
  explain: boolean,
  now: Date,
): Promise<PublisherReputationView | null> {
  const publisher = await findPublisherBy(by);
  if (publisher === null) return null;
  const hour = hourOf(now);
  const facts = await gatherPublisherFacts(publisher, now);
  const { total, capped, terms } = publisherReputation(facts, hour);
  return {
    kind: "publisher",
    org: publisher.org,
    displayName: publisher.displayName,
    points: total,
    stars: Math.round(total / 200) / 100,
    capped,
    asOf: dateOfHour(hour).toISOString(),
    terms: await Promise.all(
      terms.map(async (term) => ({
        ...termView(term),
        ...(explain ? { events: await eventsBehind(publisher, term.events) } : {}),
      })),
    ),
  };
}

async function eventsBehind({ mri, listingMris }: PublisherRow, kinds: readonly string[]) {
  const events = await findEvents([mri, ...listingMris], kinds, eventsShown);
  return events.map(eventView);
}
