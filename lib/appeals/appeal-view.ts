import { type PublicAppeal, publicAppeal, type QueuedAppeal } from "@hecate/protocol/wire/appeals";
import { conflictInAppeal } from "#lib/appeals/conflict-in-appeal";
import type { Appeal } from "#lib/db/generated/client";
import type { Judge } from "#lib/moderation/authorities-of";
import { getRuling } from "#lib/rulings/get-ruling";
import type { AppealRow } from "./store";

export function publicAppealOf({
  id,
  side,
  filedAt,
  state,
  decision,
  decidedAt,
}: Appeal): PublicAppeal {
  return publicAppeal.parse({
    id,
    side,
    filedAt: filedAt.toISOString(),
    state,
    decision,
    decidedAt: decidedAt?.toISOString() ?? null,
  });
}

/** As the moderator who asks sees it. */
export async function queuedAppealOf(row: AppealRow, judge: Judge): Promise<QueuedAppeal> {
  const [ruling, conflict] = await Promise.all([
    getRuling(row.rulingId),
    conflictInAppeal(row, judge),
  ]);
  if (!ruling.ok) throw new Error(`the appealed ruling ${row.rulingId} is gone`);
  const { text } = row;
  return { ...publicAppealOf(row), text, ruling: ruling.value, case: row.ruling.caseId, conflict };
}
