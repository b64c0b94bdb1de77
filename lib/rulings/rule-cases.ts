import { ok, type Result } from "@hecate/protocol/result";
import type { BulkRulingRequest, BulkRulingResult } from "@hecate/protocol/wire/moderation";
import { transaction } from "#lib/db/client";
import {
  type ActingModerator,
  type SpendRefusal,
  spendModerator,
} from "#lib/identity/acting-moderator";
import { holdModerator } from "#lib/moderation/roles";
import { ruleCase } from "#lib/rulings/rule-case";

export interface BulkRuled {
  readonly result: BulkRulingResult;
  /** MRIs of listings whose pages say something else now. */
  readonly changed: readonly string[];
}

/** Decides many cases alike, each in a transaction of its own: one that is refused stops no other. */
export async function ruleCases(
  { cases, ...decision }: BulkRulingRequest,
  moderator: ActingModerator,
  now: Date,
): Promise<Result<BulkRuled, SpendRefusal>> {
  const spent = await transaction((tx) => spendModerator(tx, moderator, now));
  if (!spent.ok) return spent;
  const items: BulkRulingResult["items"] = [];
  const changed = new Set<string>();
  for (const { id, revision } of cases) {
    const request = { ...decision, revision };
    const ruled = await ruleCase(id, request, moderator, now, (tx) =>
      holdModerator(tx, moderator.holder, now),
    );
    if (ruled.ok) for (const mri of ruled.value.changed) changed.add(mri);
    items.push(
      ruled.ok
        ? { case: id, ruling: ruled.value.rulingId, refused: null }
        : { case: id, ruling: null, refused: ruled.refusal },
    );
  }
  return ok({ result: { items }, changed: [...changed] });
}
