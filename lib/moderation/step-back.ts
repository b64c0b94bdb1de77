import { serviceDidOf } from "@hecate/protocol/did";
import { timeBoxes } from "@hecate/protocol/reputation/state-limits";
import { ok } from "@hecate/protocol/result";
import { transaction } from "#lib/db/client";
import { env } from "#lib/env";
import { endOfTimeBox } from "#lib/moderation/apply-decision";
import { changeVersionState } from "#lib/moderation/change-version-state";
import { findTimedOut, lockSubject } from "./store";

const taken = 50;

/**
 * Lets automatic states that nobody ruled on fall back one step: quarantine to `limited`, that to
 * `listed`. Calls `onChanged` with the listing's MRI after each. Returns how many did.
 */
export async function stepBack(
  now: Date,
  onChanged: (mri: string) => Promise<void>,
): Promise<number> {
  let count = 0;
  for (const versionId of await findTimedOut(now, taken)) {
    const mri = await stepBackOne(versionId, now);
    if (mri === null) continue;
    count += 1;
    await onChanged(mri);
  }
  return count;
}

async function stepBackOne(versionId: string, now: Date): Promise<string | null> {
  const done = await transaction(async (tx) => {
    const { mri, state, stateCause, stateUntil, stateReason } = await lockSubject(tx, versionId);
    // Somebody ruled, or stepped back, while we waited for the lock.
    const isDue = stateUntil !== null && stateUntil <= now && stateCause !== "ruling";
    if (!isDue || (state !== "quarantined" && state !== "limited")) return ok(null);
    const to = timeBoxes[state].fallsTo;
    await changeVersionState(tx, {
      versionId,
      to,
      cause: "automatic",
      rule: "time-box",
      reason: to === "listed" ? null : stateReason,
      until: endOfTimeBox(to, now),
      numbers: null,
      actor: serviceDidOf(env().publicUrl),
      at: now,
    });
    return ok(mri);
  });
  return done.value;
}
