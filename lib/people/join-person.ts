import { ok, type Result, refuse } from "@hecate/protocol/result";
import { type Database, type Transaction, transaction } from "#lib/db/client";
import type { Person } from "#lib/db/generated/client";
import { append } from "#lib/ledger/append";
import { chanceHandle } from "#lib/people/chance-handle";
import type { NewIdentity } from "#lib/people/identity";
import { pseudonymOf } from "#lib/people/pseudonym";
import { addIdentity, addPerson, findIdentity, noteUse } from "./store";

/** Counts one account more for where somebody comes from; asked before anything is written for it. */
export type MayJoin = () => Result<true, "too-many-requests">;

/** A new account whose one way in is `identity`, unless that is somebody's already. */
export async function joinPerson(
  tx: Transaction,
  identity: NewIdentity,
  now: Date,
): Promise<Result<Person, "identity-taken">> {
  const person = await withChanceHandle(tx, now);
  if (!(await addIdentity(tx, person.id, identity, now))) {
    return refuse("identity-taken", "This way in belongs to an account");
  }
  const pseudonym = await pseudonymOf(tx, person.id, "account");
  const circumstances = { subject: pseudonym, actor: pseudonym, at: now };
  await append(tx, { kind: "person-joined", payload: {}, ...circumstances });
  return ok(person);
}

/** The person whose way in that is; who comes for the first time joins. */
export async function personOf(identity: NewIdentity, now: Date): Promise<Person> {
  const known = await findIdentity(identity.kind, identity.subject);
  if (known) return known.person;
  const joined = await transaction((tx) => joinPerson(tx, identity, now));
  if (joined.ok) return joined.value;
  const faster = await findIdentity(identity.kind, identity.subject);
  if (faster === null) throw new Error(`${identity.kind} ${identity.subject} is nobody's`);
  return faster.person;
}

/** Whether who comes that way may: who is known always, who is new as often as `mayJoin` says. */
export async function admit(
  identity: NewIdentity,
  mayJoin: MayJoin,
): Promise<Result<true, "too-many-requests">> {
  return (await personWith(identity)) === null ? mayJoin() : ok(true);
}

/** The person whose way in that is, who comes in by it now. */
export async function enterBy(identity: NewIdentity, now: Date): Promise<Person> {
  const person = await personOf(identity, now);
  await noteUse(identity.kind, identity.subject, now);
  return person;
}

async function withChanceHandle(tx: Transaction, now: Date): Promise<Person> {
  for (;;) {
    const person = await addPerson(tx, chanceHandle(), now);
    if (person !== null) return person;
  }
}

/** Whose way in that is; null when it is nobody's. */
export async function personWith(
  { kind, subject }: Pick<NewIdentity, "kind" | "subject">,
  database?: Database,
): Promise<Person | null> {
  return (await findIdentity(kind, subject, database))?.person ?? null;
}
