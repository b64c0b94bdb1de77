import { ok, type Result, refuse } from "@hecate/protocol/result";
import type { ReportView } from "@hecate/protocol/wire/reports";
import { type Transaction, transaction } from "#lib/db/client";
import { type ActingPerson, spendPerson } from "#lib/identity/acting-person";
import { append } from "#lib/ledger/append";
import { openCase } from "#lib/moderation/open-case";
import { othersReported } from "#lib/moderation/others-reported";
import { type Revised, reviseVersion } from "#lib/moderation/revise-version";
import { reviseVersions } from "#lib/moderation/revise-versions";
import { touchCase } from "#lib/moderation/touch-case";
import { ownReport, type Reporter } from "#lib/reports/get-report";
import { reportViewOf } from "#lib/reports/report-view";
import { findReport, lockReport, markRetracted, type ReportRow } from "./store";

type RetractRefusal =
  | "not-found"
  | "report-decided"
  | "replayed"
  | "wrong-root"
  | "not-signed-in"
  | "account-closed";

export interface Retracted {
  readonly report: ReportView;
  /** MRIs of listings whose pages say something else now. */
  readonly changed: readonly string[];
}

/** Takes an open report back. What it weighed is gone, and makes room for the person's next one. */
export async function retractReport(
  id: string,
  reporter: Reporter & { readonly acting: ActingPerson | null },
  now: Date,
): Promise<Result<Retracted, RetractRefusal>> {
  const own = await ownReport(id, reporter);
  if (!own.ok) return own;
  const row = own.value;
  const done = await transaction((tx) => write(tx, row, reporter.acting, now));
  if (!done.ok) return done;
  const others = row.personId ? await othersReported([row.personId], row.versionId) : [];
  const changed = [
    ...(done.value.changed ? [done.value.mri] : []),
    ...(await reviseVersions(others, now)),
  ];
  const left = await findReport(id);
  return left ? ok({ report: reportViewOf(left), changed }) : refuse("not-found", "is gone");
}

async function write(
  tx: Transaction,
  row: ReportRow,
  acting: ActingPerson | null,
  now: Date,
): Promise<Result<Revised, RetractRefusal>> {
  const spent = acting === null ? ok(true) : await spendPerson(tx, acting);
  if (!spent.ok) return spent;
  await openCase(tx, row.versionId, "reports", now);
  const report = await lockReport(tx, row.id);
  if (report?.state !== "open") return refuse("report-decided", `it is ${report?.state}`);
  await markRetracted(tx, row.id, now);
  if (report.personId !== null) await touchCase(tx, report.caseId);
  await append(tx, {
    kind: "report-retracted",
    subject: row.version.listing.mri,
    actor: report.pseudonym ?? "anonymous",
    at: now,
    payload: { report: row.id },
  });
  return ok(await reviseVersion(tx, row.versionId, now));
}
