import type { StateCause, VersionState } from "@hecate/protocol/wire/version-state";
import type { Transaction } from "#lib/db/client";
import { append } from "#lib/ledger/append";
import { settleNewest } from "#lib/listings/settle-newest";
import { tellState } from "#lib/notices/tell-state";
import { lockSubject, updateVersionState } from "./store";

export interface StateChange {
  readonly versionId: string;
  readonly to: VersionState;
  readonly cause: StateCause;
  /** Which rule of the policy, or `ruling:<id>`, or `ended:<id>`. */
  readonly rule: string;
  /** What the page says of it, in plain words; null where nothing is left to say. */
  readonly reason: string | null;
  /** When it steps back by itself; null for what waits for a person. */
  readonly until: Date | null;
  readonly numbers: Record<string, number> | null;
  /** The service's DID, or a moderator's pseudonym. */
  readonly actor: string;
  readonly at: Date;
}

/**
 * Puts a version in another state, in the log too, and lets its listing offer the newest version that
 * can be had. Its publisher is told, but of what a ruling does: that is told with the ruling. To be the last statements of the transaction. False when there was nothing to change.
 */
export async function changeVersionState(tx: Transaction, change: StateChange): Promise<boolean> {
  const { versionId, to, cause, reason, until, at } = change;
  const before = await lockSubject(tx, versionId);
  if (before.state === to && before.stateCause === cause) return false;
  await updateVersionState(tx, versionId, {
    state: to,
    stateSince: at,
    stateUntil: until,
    stateCause: cause,
    stateReason: reason,
  });
  await settleNewest(tx, before.listingId);
  if (!/^(ruling|ended):/.test(change.rule)) await tellState(tx, { ...change, version: before });
  await append(tx, {
    kind: "state-changed",
    subject: before.mri,
    actor: change.actor,
    at,
    payload: {
      version: before.version,
      manifestCid: before.manifestCid,
      from: before.state,
      to,
      cause,
      rule: change.rule,
      numbers: change.numbers,
      until: until?.toISOString() ?? null,
    },
  });
  return true;
}
