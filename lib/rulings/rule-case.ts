import { ok, type Result, refuse } from "@hecate/protocol/result";
import type { RulingRequest } from "@hecate/protocol/wire/moderation";
import { type Transaction, transaction } from "#lib/db/client";
import type { Case, Ruling } from "#lib/db/generated/client";
import {
  type ActingModerator,
  type SpendRefusal,
  spendModerator,
} from "#lib/identity/acting-moderator";
import { endOfTimeBox } from "#lib/moderation/apply-decision";
import { holdVersion, isVerified, type Subject } from "#lib/moderation/judged-version";
import { othersReported } from "#lib/moderation/others-reported";
import { reviseVersions } from "#lib/moderation/revise-versions";
import { tellState } from "#lib/notices/tell-state";
import { pseudonymOf } from "#lib/people/pseudonym";
import { refuseClaimed } from "#lib/rulings/claim-case";
import { refuseConflict } from "#lib/rulings/conflict-of-interest";
import { effectOf, isRemoval } from "#lib/rulings/effect-of";
import { beforeRuling, isStillOf } from "#lib/rulings/end-ruling";
import { changeStates, putInForce } from "#lib/rulings/put-in-force";
import {
  dropProposals,
  findCase,
  findStanding,
  insertRuling,
  updateCase,
  type VersionBefore,
} from "./store";

export type RuleRefusal =
  | "not-found"
  | "case-changed"
  | "case-closed"
  | "case-claimed"
  | "conflict-of-interest"
  | "ruling-without-effect"
  | SpendRefusal;

export interface Ruled {
  readonly rulingId: string;
  /** MRIs of listings whose pages say something else now. */
  readonly changed: readonly string[];
}

/** How a transaction begins: what it rests on is spent, or held. */
type Begin = (tx: Transaction) => Promise<Result<true, SpendRefusal>>;

/**
 * Decides a case. A removal from a publisher with a verified domain quarantines for now, and waits for
 * a second moderator, as long as an automatic quarantine would.
 */
export async function ruleCase(
  caseId: string,
  request: RulingRequest,
  moderator: ActingModerator,
  now: Date,
  begin: Begin = (tx) => spendModerator(tx, moderator, now),
): Promise<Result<Ruled, RuleRefusal>> {
  const ruled = await transaction(async (tx) => {
    const begun = await begin(tx);
    return begun.ok ? write(tx, { caseId, request, moderator, now }) : begun;
  });
  if (!ruled.ok) return ruled;
  const { rulingId, subject, people } = ruled.value;
  const others = await reviseVersions(await othersReported([...people], subject.id), now);
  return ok({ rulingId, changed: [subject.mri, ...others] });
}

interface Order {
  readonly caseId: string;
  readonly request: RulingRequest;
  readonly moderator: ActingModerator;
  readonly now: Date;
}

interface Written {
  readonly rulingId: string;
  readonly subject: Subject;
  readonly people: readonly string[];
}

async function write(tx: Transaction, order: Order): Promise<Result<Written, RuleRefusal>> {
  const { caseId, request, moderator, now } = order;
  const found = await findCase(caseId, tx);
  if (found === null) return refuse("not-found", "There is no such case");
  const subject = await holdVersion(tx, found.versionId);
  const current = (await findCase(caseId, tx)) ?? found;
  const allowed = await checkCase(tx, current, subject, order);
  if (!allowed.ok) return allowed;
  const replaced = await dropProposals(tx, caseId, now);
  const standing = await targetsOf(tx, subject, request.action);
  const targets = standing.map((target) => withoutProposals(target, replaced));
  const needsSecond = isRemoval(request.action) && (await isVerified(tx, subject));
  const { revision: _, verdicts = [], ...decision } = request;
  const ruling = await insertRuling(tx, {
    ...decision,
    caseId,
    moderatorId: moderator.personId,
    authorityIds: [...moderator.authorities],
    verdicts: Object.fromEntries(verdicts.map(({ report, verdict }) => [report, verdict])),
    at: now,
    state: needsSecond ? "proposed" : "in-force",
    stateBefore: targets.map((target) => ({ ...target })),
  });
  const actor = await pseudonymOf(tx, moderator.personId, "moderator");
  const force = { ruling, subject, targets, replaced, actor, at: now };
  if (!needsSecond) {
    return ok({ rulingId: ruling.id, subject, people: await putInForce(tx, force) });
  }
  await updateCase(tx, caseId, {});
  const { statement: reason } = request;
  const told = { version: subject, to: "quarantined", cause: "ruling", rule: "proposed" } as const;
  const until = endOfTimeBox("quarantined", now);
  await tellState(tx, { ...told, reason, until, numbers: null, at: now });
  await changeStates(tx, force, "quarantine", until);
  return ok({ rulingId: ruling.id, subject, people: [] });
}

async function checkCase(
  tx: Transaction,
  current: Case,
  subject: Subject,
  { request, moderator, now }: Order,
): Promise<Result<true, RuleRefusal>> {
  const parties = { caseId: current.id, publisherId: subject.publisherId };
  const impartial = await refuseConflict(tx, moderator, parties);
  if (!impartial.ok) return impartial;
  if (current.revision !== request.revision) {
    return refuse("case-changed", `It is at revision ${current.revision}`);
  }
  if (current.state === "closed" && request.action !== "restore") {
    return refuse("case-closed", "Of a closed case, only the version can be restored");
  }
  const free = refuseClaimed(current, moderator.personId, now);
  if (!free.ok) return free;
  const effect = effectOf(request.action, subject);
  return effect.ok ? ok(true) : effect;
}

/** The versions that the ruling is about, as they stand before it. */
async function targetsOf(
  tx: Transaction,
  { listingId, ...subject }: Subject,
  action: string,
): Promise<VersionBefore[]> {
  if (action === "remove-listing") return findStanding(tx, listingId);
  const { id, state, stateCause, stateSince, stateUntil, stateReason } = subject;
  return [{ id, state, stateCause, stateSince, stateUntil, stateReason }];
}

/** The version as it stood before proposals that nobody seconded. */
function withoutProposals(target: VersionBefore, proposals: readonly Ruling[]): VersionBefore {
  const over = proposals.find((proposal) => isStillOf(proposal, target));
  return (over && beforeRuling(over).find(({ id }) => id === target.id)) ?? target;
}
