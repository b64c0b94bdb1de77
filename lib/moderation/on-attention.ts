import type { Transaction } from "#lib/db/client";
import { tellModerators } from "#lib/notices/tell-moderators";
import { findModerators, type Subject } from "./store";

interface Noticed {
  readonly version: Subject;
  readonly caseId: string;
  /** Thousandths. */
  readonly weight: number;
}

/** Tells the moderators that the reports on a version weigh enough to be looked at soon. */
export async function onAttention(tx: Transaction, noticed: Noticed, now: Date): Promise<void> {
  await tellModerators(tx, { ...noticed, personIds: await findModerators(tx, now) }, now);
}
