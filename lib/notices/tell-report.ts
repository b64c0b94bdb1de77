import type { Transaction } from "#lib/db/client";
import { type Concerned, nameOf, statement } from "#lib/notices/statement";
import { tell } from "#lib/notices/tell";

/** Tells a reporter that their report is here, and what comes next. */
export async function tellReport(
  tx: Transaction,
  reported: {
    readonly version: Concerned;
    readonly report: string;
    readonly personId: string;
    readonly reason: string;
  },
  at: Date,
): Promise<void> {
  const { version, report, personId, reason } = reported;
  const body = statement(version, {
    title: `Your report on ${nameOf(version)} is here`,
    decision: `You reported version ${version.version} for ${reason}.`,
    report,
    redress:
      "A moderator decides it, and you will be told what and why; a program alone can only restrict for a time. Until then you can take it back.",
  });
  await tell(tx, [{ to: { personId }, kind: "report-received", body }], at);
}
