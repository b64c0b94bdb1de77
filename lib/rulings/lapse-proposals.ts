import { serviceDidOf } from "@hecate/protocol/did";
import { proposalHours } from "@hecate/protocol/reputation/state-limits";
import { ok } from "@hecate/protocol/result";
import { transaction } from "#lib/db/client";
import { env } from "#lib/env";
import { reviseVersions } from "#lib/moderation/revise-versions";
import { endRuling } from "#lib/rulings/end-ruling";
import { holdRuling } from "#lib/rulings/hold-ruling";
import { findProposalsUntil } from "./store";

const taken = 50;
const proposedMs = proposalHours * 3_600_000;

/**
 * Ends proposals that nobody seconded in the time that an automatic quarantine has: the versions stand as
 * before, and the case stays open. Calls `onChanged` with the MRI of each listing whose pages say something
 * else now. Returns how many ended.
 */
export async function lapseProposals(
  now: Date,
  onChanged: (mri: string) => Promise<void>,
): Promise<number> {
  let count = 0;
  for (const id of await findProposalsUntil(new Date(now.getTime() - proposedMs), taken)) {
    const lapsed = await lapse(id, now);
    if (lapsed === null) continue;
    count += 1;
    // What was reported meanwhile could restrict nothing.
    const others = await reviseVersions([lapsed.id], now);
    for (const mri of new Set([lapsed.mri, ...others])) await onChanged(mri);
  }
  return count;
}

async function lapse(id: string, now: Date) {
  const done = await transaction(async (tx) => {
    const held = await holdRuling(tx, id);
    // Somebody seconded it, or ruled in its place, while we waited for the lock.
    if (held?.ruling.state !== "proposed") return ok(null);
    const { ruling, subject } = held;
    const actor = serviceDidOf(env().publicUrl);
    const ending = { ruling, subject, how: "lapsed", appeal: null, reopens: true } as const;
    await endRuling(tx, { ...ending, actor, at: now });
    return ok(subject);
  });
  return done.value;
}
