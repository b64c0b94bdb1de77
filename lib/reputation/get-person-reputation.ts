import { dateOfHour, hourOf } from "@hecate/protocol/reputation/hours";
import { type PersonTerm, personTerms } from "@hecate/protocol/reputation/person-terms";
import type { OwnReputationView, PersonReputationView } from "@hecate/protocol/wire/reputation";
import { db } from "#lib/db/client";
import { reporterWeights } from "#lib/evidence/reporter-weights";
import { accountsOf } from "#lib/people/accounts-of";
import { eventsShown, eventView, termView } from "#lib/reputation/reputation-view";
import { countInstalledPublishers, findEventsOf, findPersonOfKey } from "./store";

interface Person {
  readonly id: string;
  readonly joinedAt: Date;
  readonly establishedAt: Date | null;
}

/**
 * What everybody may know of the person behind a key. No events: they would tie the key to the names
 * under which the person stands in the log. Null when the key is nobody's.
 */
export async function getPersonReputation(
  did: string,
  now: Date,
): Promise<PersonReputationView | null> {
  const person = await findPersonOfKey(did);
  if (person === null) return null;
  return {
    kind: "person",
    established: isEstablished(person, now),
    asOf: asOf(now),
    terms: (await termsOf(person, now)).map(termView),
  };
}

/** The same for oneself, with the events, and what one's reports weigh. */
export async function getOwnReputation(person: Person, now: Date): Promise<OwnReputationView> {
  const terms = await termsOf(person, now);
  const weights = await reporterWeights(db(), [person.id], now);
  const own = weights.get(person.id);
  if (own === undefined) throw new Error(`nothing weighs the reports of ${person.id}`);
  const accounts = await accountsOf(person.id);
  return {
    established: isEstablished(person, now),
    establishedAt: person.establishedAt?.toISOString() ?? null,
    asOf: asOf(now),
    terms: await Promise.all(
      terms.map(async (term) => {
        const events = await findEventsOf(accounts, term.events, eventsShown);
        return { ...termView(term), events: events.map(eventView) };
      }),
    ),
    weight: {
      points: own.weight,
      credit: own.credit,
      debit: own.debit,
      observer: own.observer,
      records: own.terms.map(({ id, points, why }) => ({ report: id, points, why })),
    },
  };
}

async function termsOf(person: Person, now: Date): Promise<readonly PersonTerm[]> {
  const publishers = await countInstalledPublishers(person.id);
  return personTerms({ joinedHour: hourOf(person.joinedAt), publishers }, hourOf(now));
}

function isEstablished({ establishedAt }: Person, now: Date): boolean {
  return establishedAt !== null && establishedAt <= now;
}

function asOf(now: Date): string {
  return dateOfHour(hourOf(now)).toISOString();
}
