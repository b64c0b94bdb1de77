import { ok, type Result, refuse } from "@hecate/protocol/result";
import { type Transaction, transaction } from "#lib/db/client";
import type { Ruling } from "#lib/db/generated/client";
import {
  type ActingModerator,
  type SpendRefusal,
  spendModerator,
} from "#lib/identity/acting-moderator";
import { holdVersion } from "#lib/moderation/judged-version";
import { othersReported } from "#lib/moderation/others-reported";
import { reviseVersions } from "#lib/moderation/revise-versions";
import { pseudonymOf } from "#lib/people/pseudonym";
import { endRuling } from "#lib/rulings/end-ruling";
import { findCase, findRuling } from "./store";

type UndoRefusal = "not-found" | "undo-too-late" | SpendRefusal;

export interface Undone {
  readonly caseId: string;
  /** MRIs of listings whose pages say something else now. */
  readonly changed: readonly string[];
}

const undoMs = 10 * 60_000;

/** Until when its author may take a ruling back; null for one that ended. A proposal can wait. */
export function undoUntil({ state, at, secondedAt }: Ruling): Date | null {
  if (state === "proposed") return new Date(8_640_000_000_000_000);
  return state === "in-force" ? new Date((secondedAt ?? at).getTime() + undoMs) : null;
}

/** Takes one's own ruling back, within ten minutes: the case is as it was before. */
export async function undoRuling(
  id: string,
  moderator: ActingModerator,
  now: Date,
): Promise<Result<Undone, UndoRefusal>> {
  const undone = await transaction((tx) => write(tx, id, moderator, now));
  if (!undone.ok) return undone;
  const { caseId, versionId, mri, people } = undone.value;
  const stale = [versionId, ...(await othersReported([...people], versionId))];
  return ok({ caseId, changed: [mri, ...(await reviseVersions(stale, now))] });
}

async function write(tx: Transaction, id: string, moderator: ActingModerator, now: Date) {
  const spent = await spendModerator(tx, moderator, now);
  if (!spent.ok) return spent;
  const found = await findRuling(id, tx);
  const about = found && (await findCase(found.caseId, tx));
  if (!about || found.moderatorId !== moderator.personId) {
    return refuse("not-found", "There is no such ruling of yours");
  }
  const subject = await holdVersion(tx, about.versionId);
  const ruling = (await findRuling(id, tx)) ?? found;
  const until = undoUntil(ruling);
  if (until === null || until < now) return refuse("undo-too-late", `it is ${ruling.state}`);
  const actor = await pseudonymOf(tx, moderator.personId, "moderator");
  const ending = { ruling, subject, how: "undone", appeal: null, reopens: true } as const;
  const people = await endRuling(tx, { ...ending, actor, at: now });
  return ok({ caseId: about.id, versionId: subject.id, mri: subject.mri, people });
}
