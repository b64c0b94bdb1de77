import { ok, type Result, refuse } from "@hecate/protocol/result";
import type { Transaction } from "#lib/db/client";
import { findRoles, holdRoles } from "./store";

export const roles = ["moderator", "admin", "observer"] as const;
export type Role = (typeof roles)[number];

/** The roles that a person has now: asked at every use, so that one taken away ends at once. */
export async function roleOf(personId: string, now: Date): Promise<ReadonlySet<Role>> {
  const found = await findRoles(personId, now);
  return new Set(roles.filter((role) => found.includes(role)));
}

/** Administrators may do what moderators do. */
export function mayModerate(held: ReadonlySet<Role>): boolean {
  return held.has("moderator") || held.has("admin");
}

/** Whether the person still may moderate, in the transaction that rests on it. */
export async function holdModerator(
  tx: Transaction,
  personId: string,
  now: Date,
): Promise<Result<true, "not-a-moderator">> {
  if (await holdRoles(tx, personId, ["moderator", "admin"], now)) return ok(true);
  return refuse("not-a-moderator", "The role ended in the meantime");
}
