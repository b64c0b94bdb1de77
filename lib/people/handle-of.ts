import { findPerson } from "./store";

/** What a person is called now; null when the account is closed. */
export async function handleOf(personId: string): Promise<string | null> {
  const person = await findPerson(personId);
  return person?.closedAt === null ? person.handle : null;
}
