import { ok, type Result, refuse } from "@hecate/protocol/result";
import type { AppealDecision, AppealSide, QueuedAppeal } from "@hecate/protocol/wire/appeals";
import { queuedAppealOf } from "#lib/appeals/appeal-view";
import { conflictInAppeal } from "#lib/appeals/conflict-in-appeal";
import { type Transaction, transaction } from "#lib/db/client";
import {
  type ActingModerator,
  type SpendRefusal,
  spendModerator,
} from "#lib/identity/acting-moderator";
import { append } from "#lib/ledger/append";
import { othersReported } from "#lib/moderation/others-reported";
import { reviseVersions } from "#lib/moderation/revise-versions";
import { tellAppealDecided } from "#lib/notices/tell-appeal";
import { pseudonymOf } from "#lib/people/pseudonym";
import { endRuling } from "#lib/rulings/end-ruling";
import { type HeldRuling, holdRuling } from "#lib/rulings/hold-ruling";
import { type AppealRow, findAppeal, updateAppeal } from "./store";

type DecideRefusal = "not-found" | "conflict-of-interest" | "appeal-decided" | SpendRefusal;

interface Decided {
  readonly appeal: QueuedAppeal;
  /** MRIs of listings whose pages say something else now. */
  readonly changed: readonly string[];
}

/**
 * Decides an appeal, once, by a moderator who had no part in the ruling. An overturned ruling is reversed:
 * credits and weights are what they were before it. For a publisher the reports are void, and what they alone
 * had restricted is listed; for a reporter they are open again, to be decided anew.
 */
export async function decideAppeal(
  id: string,
  request: AppealDecision,
  moderator: ActingModerator,
  now: Date,
): Promise<Result<Decided, DecideRefusal>> {
  const decided = await transaction((tx) => write(tx, { id, request, moderator, now }));
  if (!decided.ok) return decided;
  const { subject, people } = decided.value;
  const stale = [subject.id, ...(await othersReported([...people], subject.id))];
  const changed = [subject.mri, ...(await reviseVersions(stale, now))];
  const row = await findAppeal(id);
  if (row === null) throw new Error(`appeal ${id} is gone`);
  return ok({ appeal: await queuedAppealOf(row, moderator), changed });
}

interface Order {
  readonly id: string;
  readonly request: AppealDecision;
  readonly moderator: ActingModerator;
  readonly now: Date;
}

interface Written {
  readonly subject: HeldRuling["subject"];
  readonly people: readonly string[];
}

async function write(tx: Transaction, order: Order): Promise<Result<Written, DecideRefusal>> {
  const { id, request, moderator, now } = order;
  const spent = await spendModerator(tx, moderator, now);
  if (!spent.ok) return spent;
  const found = await findAppeal(id, tx);
  const held = found && (await holdRuling(tx, found.rulingId));
  const appeal = held && (await findAppeal(id, tx));
  if (!held || !appeal) return refuse("not-found", "There is no such appeal");
  const conflict = await conflictInAppeal(appeal, moderator, tx);
  if (conflict !== null) return refuse("conflict-of-interest", conflict);
  if (appeal.state !== "open") return refuse("appeal-decided", `It was ${appeal.state}`);
  await updateAppeal(tx, id, {
    state: request.outcome,
    decision: request.statement,
    deciderId: moderator.personId,
    decidedAt: now,
  });
  await tellDecision(tx, appeal, held, order);
  const actor = await pseudonymOf(tx, moderator.personId, "moderator");
  const { ruling, subject } = held;
  const { outcome, statement } = request;
  const payload = { appeal: id, ruling: ruling.id, outcome, statement };
  await append(tx, { kind: "appeal-decided", subject: subject.mri, actor, at: now, payload });
  // The other side's appeal, or its author, may have ended it already.
  if (outcome === "upheld" || ruling.state !== "in-force") return ok({ subject, people: [] });
  const reopens = isReopened(appeal);
  const ending = { ruling, subject, how: "reversed", appeal: id, reopens, actor, at: now } as const;
  return ok({ subject, people: await endRuling(tx, ending) });
}

/** A reporter who was right to appeal gets another decision; a publisher who was, none. */
function isReopened({ side }: AppealRow): boolean {
  return side === "reporter";
}

function tellDecision(
  tx: Transaction,
  { id: appeal, side, personId, publisherId }: AppealRow,
  { ruling, subject: version, reports }: HeldRuling,
  { request, now: at }: Order,
): Promise<void> {
  const appellant = personId ? { personId } : { publisherId: publisherId ?? "" };
  // Only known sides are ever stored.
  const about = { appeal, side: side as AppealSide, appellant, ruling, version, reports, at };
  return tellAppealDecided(tx, { ...about, ...request });
}
