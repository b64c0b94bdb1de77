import type { CaseOrigin } from "@hecate/protocol/wire/moderation";
import type { VersionState } from "@hecate/protocol/wire/version-state";
import type { Transaction } from "#lib/db/client";
import { findOpenCase, insertCase, lockSubject } from "./store";

export interface OpenCase {
  readonly id: string;
  readonly versionState: VersionState;
}

/** The open case of a version, opened if there is none. Until commit nobody else judges the version. */
export async function openCase(
  tx: Transaction,
  versionId: string,
  origin: CaseOrigin,
  now: Date,
): Promise<OpenCase> {
  const { state } = await lockSubject(tx, versionId);
  const open = await findOpenCase(tx, versionId);
  const { id } = open ?? (await insertCase(tx, { versionId, origin, openedAt: now }));
  return { id, versionState: state };
}

/** The open case of a version that is held; null if there is none. */
export function openCaseOf(tx: Transaction, versionId: string): Promise<{ id: string } | null> {
  return findOpenCase(tx, versionId);
}
