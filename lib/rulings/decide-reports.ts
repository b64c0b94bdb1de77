import type { ReportVerdict } from "@hecate/protocol/wire/reports";
import type { Transaction } from "#lib/db/client";
import { type DecidedReport, findOpenReports, insertCredits, markDecided } from "./store";

interface Deciding {
  readonly rulingId: string;
  readonly caseId: string;
  readonly publisherId: string;
  /** On every report that `verdicts` does not name. */
  readonly verdict: ReportVerdict;
  readonly verdicts: ReadonlyMap<string, ReportVerdict>;
  readonly at: Date;
}

export interface Decided {
  readonly id: string;
  readonly personId: string | null;
  readonly verdict: ReportVerdict;
}

/** Says of each open report of a case whether it was right, which gives or costs its reporter. */
export async function decideReports(tx: Transaction, deciding: Deciding): Promise<Decided[]> {
  const open = await findOpenReports(tx, deciding.caseId);
  const byVerdict = new Map<ReportVerdict, DecidedReport[]>();
  const decided = open.map((report) => {
    const verdict = deciding.verdicts.get(report.id) ?? deciding.verdict;
    byVerdict.set(verdict, [...(byVerdict.get(verdict) ?? []), report]);
    return { id: report.id, personId: report.personId, verdict };
  });
  for (const [verdict, reports] of byVerdict) {
    await markDecided(
      tx,
      reports.map(({ id }) => id),
      verdict,
      deciding.at,
    );
    if (verdict !== "void") await insertCredits(tx, creditsOf(reports, verdict, deciding));
  }
  return decided;
}

function creditsOf(
  reports: readonly DecidedReport[],
  verdict: ReportVerdict,
  { rulingId, publisherId, at }: Deciding,
) {
  return reports.flatMap(({ id, personId, late, filedAt }) =>
    personId === null
      ? []
      : [{ reportId: id, personId, rulingId, publisherId, verdict, late, filedAt, at }],
  );
}
