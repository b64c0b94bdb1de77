import type { CaseOrigin } from "@hecate/protocol/wire/moderation";
import type { Transaction } from "#lib/db/client";
import type { Case } from "#lib/db/generated/client";
import { findOpenCase, insertCase, lockSubject } from "#lib/moderation/store";

/** The open case of a version, opened if there is none. Until commit nobody else judges the version. */
export async function openCase(
  tx: Transaction,
  versionId: string,
  origin: CaseOrigin,
  now: Date,
): Promise<Case> {
  await lockSubject(tx, versionId);
  const open = await findOpenCase(tx, versionId);
  return open ?? insertCase(tx, { versionId, origin, openedAt: now });
}
