import type { Transaction } from "#lib/db/client";
import { type Concerned, nameOf, statement } from "#lib/notices/statement";
import { tell } from "#lib/notices/tell";
import { findToldOf } from "./store";

const dayMs = 86_400_000;

interface Attention {
  readonly version: Concerned;
  readonly caseId: string;
  /** Thousandths. */
  readonly weight: number;
  /** Every moderator. */
  readonly personIds: readonly string[];
}

/**
 * Tells each moderator of a case whose reports weigh much, once a day at most. The caller holds the
 * version, so that two who come at once do not both tell.
 */
export async function tellModerators(
  tx: Transaction,
  { version, caseId, weight, personIds }: Attention,
  at: Date,
): Promise<void> {
  const told = await findToldOf(tx, caseId, personIds, new Date(at.getTime() - dayMs));
  const body = statement(version, {
    title: `Look at ${nameOf(version)} soon`,
    decision: `The reports on version ${version.version} weigh ${(weight / 1000).toFixed(3)} together.`,
    numbers: { weight },
    case: caseId,
    redress: "Open the case, claim it and rule, or leave it to somebody who has no part in it.",
  });
  const untold = personIds.filter((personId) => !told.has(personId));
  const telling = untold.map(
    (personId) => ({ to: { personId }, kind: "attention", body }) as const,
  );
  await tell(tx, telling, at);
}
