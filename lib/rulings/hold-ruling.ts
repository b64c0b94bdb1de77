import type { Transaction } from "#lib/db/client";
import type { Report, Ruling } from "#lib/db/generated/client";
import { holdVersion, type Subject } from "#lib/moderation/judged-version";
import { forceSince } from "#lib/rulings/end-ruling";
import { findCase, findDecided, findRuling } from "./store";

export interface HeldRuling {
  readonly ruling: Ruling;
  readonly subject: Subject;
  /** Since when it is in force. */
  readonly since: Date;
  /** What it decided. */
  readonly reports: readonly Pick<Report, "id" | "personId">[];
}

/** A ruling with its version held: until commit nobody else ends or appeals it. Null if there is none. */
export async function holdRuling(tx: Transaction, id: string): Promise<HeldRuling | null> {
  const found = await findRuling(id, tx);
  const about = found && (await findCase(found.caseId, tx));
  if (found === null || about === null) return null;
  const subject = await holdVersion(tx, about.versionId);
  const ruling = (await findRuling(id, tx)) ?? found;
  const since = forceSince(ruling);
  const reports = await findDecided(tx, { caseId: ruling.caseId, at: since });
  return { ruling, subject, since, reports };
}
