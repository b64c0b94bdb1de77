import type { ReportVerdict } from "@hecate/protocol/wire/reports";
import type { Transaction } from "#lib/db/client";
import { insertCredits, markDecided } from "./store";

interface Deciding {
  readonly rulingId: string;
  readonly caseId: string;
  readonly publisherId: string;
  /** On every report that `verdicts` does not name. */
  readonly verdict: ReportVerdict;
  /** By the reports' ids. */
  readonly verdicts: Readonly<Record<string, ReportVerdict>>;
  readonly at: Date;
}

export interface Decided {
  readonly id: string;
  readonly personId: string | null;
  readonly verdict: ReportVerdict;
}

/**
 * Says of each open report of a case whether it was right, which gives or costs its reporter: by two statements,
 * however many there are.
 */
export async function decideReports(tx: Transaction, deciding: Deciding): Promise<Decided[]> {
  const decided = await markDecided(tx, deciding);
  const weighing = decided.filter(
    ({ personId, verdict }) => personId !== null && verdict !== "void",
  );
  await insertCredits(
    tx,
    weighing.map(({ id }) => id),
    deciding,
  );
  return decided;
}
