import { notFound } from "next/navigation";
import { log } from "#lib/log";
import { mayModerate, roleOf } from "#lib/moderation/roles";
import { actingAt, type PersonInBrowser } from "../(account)/acting";

/**
 * Who moderates, for the page at `path`. Nobody is sent to sign in; for everybody without the role
 * there is no such page. Every use of the role is logged.
 */
export async function moderatingAt(path: string, now: Date): Promise<PersonInBrowser> {
  const person = await actingAt(path, now);
  const { personId } = person;
  if (!mayModerate(await roleOf(personId, now))) notFound();
  log().info({ personId, via: "session", method: "GET", path }, "a moderator's role was used");
  return person;
}
