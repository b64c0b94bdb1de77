import { notFound } from "next/navigation";
import { log } from "#lib/log";
import { authoritiesOf, type Judge } from "#lib/moderation/authorities-of";
import { mayModerate, roleOf } from "#lib/moderation/roles";
import { actingAt } from "../(account)/acting";

/**
 * Who moderates, for the page at `path`. Nobody is sent to sign in; for everybody without the role
 * there is no such page. Every use of the role is logged.
 */
export async function moderatingAt(path: string, now: Date): Promise<Judge> {
  const { personId } = await actingAt(path, now);
  if (!mayModerate(await roleOf(personId, now))) notFound();
  log().info({ personId, via: "session", method: "GET", path }, "a moderator's role was used");
  return { personId, authorities: await authoritiesOf(personId, now) };
}
