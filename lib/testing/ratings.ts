import type { Did } from "@hecate/protocol/did";
import type { RatingRequest } from "@hecate/protocol/wire/ratings";
import { db } from "#lib/db/client";
import type { ActingPerson } from "#lib/identity/acting-person";
import { putRating } from "#lib/ratings/put-rating";
import { aPerson, type TestPerson } from "#lib/testing/people";
import { anActor, expectOk } from "#lib/testing/publishers";
import { install, loanTui, type TestApp } from "#lib/testing/receipts";

const day = 86_400_000;

/** As whom a person's key acts, once. */
export function acting({ personId, handle, key }: TestPerson): ActingPerson {
  const actor = anActor(key.did as Did);
  const neverAsked = { joinedAt: new Date(0), establishedAt: null };
  return { personId, handle, ...neverAsked, via: { kind: "key", actor } };
}

/** Whose account is two months old, and who installed each of the apps a month ago. */
export async function aUser(apps: readonly TestApp[], now = new Date()): Promise<TestPerson> {
  const person = await aPerson({ joinedAt: new Date(now.getTime() - 60 * day) });
  for (const app of apps) await install(person, app, new Date(now.getTime() - 30 * day));
  return person;
}

/** A rating of `acme-corp/loan-tui`, by way of the use-case. Returns its id. */
export async function aRating(
  person: TestPerson,
  said: RatingRequest,
  now = new Date(),
): Promise<string> {
  expectOk(await putRating(acting(person), loanTui, said, now));
  const { personId } = person;
  const { id } = await db().rating.findFirstOrThrow({ where: { personId } });
  return id;
}
