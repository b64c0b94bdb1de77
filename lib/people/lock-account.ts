import type { Transaction } from "#lib/db/client";
import type { Person } from "#lib/db/generated/client";
import { lockPerson } from "#lib/people/store";

/** Keeps an account for this transaction alone; null once it is closed or merged. */
export function lockAccount(tx: Transaction, personId: string): Promise<Person | null> {
  return lockPerson(tx, personId);
}
