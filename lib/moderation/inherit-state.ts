import { serviceDidOf } from "@hecate/protocol/did";
import { hourOf } from "@hecate/protocol/reputation/hours";
import {
  heldAfterPredecessor,
  inheritedState,
  type RestrictedVersion,
} from "@hecate/protocol/reputation/state-limits";
import type { Transaction } from "#lib/db/client";
import { env } from "#lib/env";
import { endOfTimeBox } from "#lib/moderation/apply-decision";
import { changeVersionState } from "#lib/moderation/change-version-state";
import { openCase } from "#lib/moderation/open-case";
import { ownFiles } from "#lib/moderation/own-files";
import { type Fresh, findBefore, type Kin } from "./kin-store";

/**
 * What a new version takes over: the state of restricted versions with the same bytes, or, under a new
 * name, by the same key; and a review soon after an earlier version's quarantine. Nothing is removed
 * without a moderator, so what was removed comes back in quarantine. To be the last statements of the
 * transaction.
 */
export async function inheritState(tx: Transaction, fresh: Fresh, now: Date): Promise<void> {
  const { kin, quarantinedAt } = await findBefore(tx, fresh);
  const inherited = inheritedState(fresh, await restrictedOf(tx, kin));
  if (inherited !== null) {
    const to = inherited === "limited" ? "limited" : "quarantined";
    const reason = "Its bytes or its signing key are those of a version that is restricted.";
    return restrict(tx, fresh, { to, rule: "inherited", reason, origin: "inherited" }, now);
  }
  if (!heldAfterPredecessor(quarantinedAt && hourOf(quarantinedAt), hourOf(now))) return;
  const reason =
    "An earlier version was quarantined less than a week before: a moderator looks at this one first.";
  return restrict(
    tx,
    fresh,
    { to: "held", rule: "after-quarantine", reason, origin: "policy" },
    now,
  );
}

interface Restriction {
  readonly to: "held" | "limited" | "quarantined";
  readonly rule: string;
  readonly reason: string;
  readonly origin: "inherited" | "policy";
}

async function restrict(
  tx: Transaction,
  { versionId }: Fresh,
  { origin, ...restriction }: Restriction,
  at: Date,
): Promise<void> {
  await openCase(tx, versionId, origin, at);
  const until = restriction.to === "limited" ? endOfTimeBox("limited", at) : null;
  const actor = serviceDidOf(env().publicUrl);
  const change = { ...restriction, versionId, cause: "policy", until, numbers: null } as const;
  await changeVersionState(tx, { ...change, actor, at });
}

async function restrictedOf(tx: Transaction, kin: readonly Kin[]): Promise<RestrictedVersion[]> {
  if (kin.length === 0) return [];
  const offered = kin.map((each) => ({ ...each, publishedAt: new Date(each.publishedAt) }));
  const files = await ownFiles(tx, offered);
  return kin.map(({ state, signerDid }, index) => ({
    state: state as RestrictedVersion["state"],
    artifactCids: files[index] ?? [],
    signingKey: signerDid,
  }));
}
