import { z } from "zod";
import type { Transaction } from "#lib/db/client";
import { findCreditedReports, findCreditRows, findLedger, replaceCreditRows } from "./store";

/** What one ruling said of one report, by the public log. */
interface Credit {
  readonly reportId: string;
  readonly rulingId: string;
  readonly pseudonym: string;
  readonly verdict: string;
  readonly late: boolean;
  readonly filedAt: Date;
  readonly at: Date;
  readonly reversedAt: Date | null;
}

const filed = z.object({ report: z.string(), late: z.boolean() });
const ruled = z.object({
  ruling: z.string(),
  verdicts: z.array(z.object({ report: z.string(), verdict: z.string() })),
});
const ended = z.object({ ruling: z.string() });

/** Every credit and debit of reporters, as the tables have it: a line each, by ruling and report. */
export async function storedCreditLines(tx: Transaction): Promise<Map<string, string>> {
  const rows = await findCreditRows(tx);
  return new Map(rows.map((row) => [nameOf(row), lineOf(row)]));
}

/** The same, worked out of the ledger from its first event. */
export async function replayedCreditLines(tx: Transaction): Promise<Map<string, string>> {
  const credits = await replayCredits(tx);
  return new Map(credits.map((credit) => [nameOf(credit), lineOf(credit)]));
}

/** Puts what the ledger says in place of the table. */
export async function replaceCredits(tx: Transaction): Promise<void> {
  const credits = await replayCredits(tx);
  const reports = await findCreditedReports(
    tx,
    credits.map(({ reportId }) => reportId),
  );
  const rows = credits.flatMap(({ pseudonym: _, ...credit }) => {
    const report = reports.get(credit.reportId);
    return report ? [{ ...credit, ...report }] : [];
  });
  await replaceCreditRows(tx, rows);
}

async function replayCredits(tx: Transaction): Promise<Credit[]> {
  const events = await findLedger(tx, ["report-filed", "case-ruled", "ruling-ended"]);
  const reports = new Map<string, Pick<Credit, "pseudonym" | "late" | "filedAt">>();
  const ends = new Map<string, Date>();
  for (const { kind, actor, at, payload } of events) {
    if (kind === "ruling-ended") ends.set(ended.parse(payload).ruling, at);
    if (kind !== "report-filed") continue;
    const { report, late } = filed.parse(payload);
    reports.set(report, { pseudonym: actor, late, filedAt: at });
  }
  return events
    .filter(({ kind }) => kind === "case-ruled")
    .flatMap(({ payload, at }) => {
      const { ruling: rulingId, verdicts } = ruled.parse(payload);
      return verdicts.flatMap(({ report: reportId, verdict }): Credit[] => {
        const report = reports.get(reportId);
        if (!report || report.pseudonym === "anonymous" || verdict === "void") return [];
        const reversedAt = ends.get(rulingId) ?? null;
        return [{ reportId, rulingId, verdict, at, reversedAt, ...report }];
      });
    });
}

function nameOf({ rulingId, reportId }: Credit): string {
  return `credit ${rulingId} ${reportId}`;
}

function lineOf({ pseudonym, verdict, late, filedAt, at, reversedAt }: Credit): string {
  const times = [filedAt, at, reversedAt].map((time) => time?.toISOString() ?? "never");
  return [pseudonym, verdict, late ? "late" : "in time", ...times].join(" ");
}
