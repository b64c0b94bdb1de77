import { notFound } from "next/navigation";
import { log } from "#lib/log";
import { mayModerate, roleOf } from "#lib/moderation/roles";
import { actingAt } from "../(account)/acting";

export interface Moderator {
  readonly personId: string;
  /** Whose role it rests on: in a browser, one's own. */
  readonly authority: string;
}

/**
 * Who moderates, for the page at `path`. Nobody is sent to sign in; for everybody without the role
 * there is no such page. Every use of the role is logged.
 */
export async function moderatingAt(path: string, now: Date): Promise<Moderator> {
  const { personId } = await actingAt(path, now);
  if (!mayModerate(await roleOf(personId, now))) notFound();
  log().info({ personId, via: "session", method: "GET", path }, "a moderator's role was used");
  return { personId, authority: personId };
}
