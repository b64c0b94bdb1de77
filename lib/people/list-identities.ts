import type { IdentityList, Way } from "@hecate/protocol/wire/people";
import { db } from "#lib/db/client";
import { findIdentities } from "./store";

/** The ways into an account, the oldest first. */
export async function listIdentities(personId: string): Promise<IdentityList> {
  const identities = await findIdentities(db(), personId);
  const items = identities.map(({ id, kind, subject, label, createdAt, lastUsedAt }) => ({
    id,
    kind: kind as Way,
    subject,
    label,
    createdAt: createdAt.toISOString(),
    lastUsedAt: lastUsedAt?.toISOString() ?? null,
  }));
  return { items };
}
