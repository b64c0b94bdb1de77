import type { Transaction } from "#lib/db/client";
import { moveReportRows } from "./store";

/**
 * Gives the reports of one person to another, with what they earned and the cases that wait for them:
 * the two turned out to be one. What the reports weigh now, the next round over the open cases says.
 */
export async function moveReports(
  tx: Transaction,
  moved: { readonly from: string; readonly to: string },
): Promise<void> {
  await moveReportRows(tx, moved);
}
