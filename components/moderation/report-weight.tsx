import type { CaseReport } from "@hecate/protocol/wire/moderation";
import { counted, milli } from "./milli";

type Weight = CaseReport["weight"];

/** What became of an earlier report. */
export const termWords = {
  credit: "was right",
  late: "was right, but late",
  "publisher-cap": "was right, beyond what counts for one publisher",
  "same-week": "was right, beyond what counts in one week",
  dismissed: "was not right",
  abusive: "was in bad faith",
} as const satisfies Record<Weight["terms"][number]["why"], string>;

/** What a report weighs, with every earlier report that made its reporter weigh that much. */
export function ReportWeight({ weight, isOpen }: { weight: Weight; isOpen: boolean }) {
  const { counted: counts, own, credit, debit, terms } = weight;
  const sum = `weighs ${milli(isOpen ? counts : own)}`;
  const budget =
    isOpen && counts < own ? `, of ${milli(own)}: beyond the budget of open reports` : "";
  if (terms.length === 0) {
    return (
      <p className="text-sm text-faint">
        {sum}
        {budget}; no earlier report of theirs was decided
      </p>
    );
  }
  return (
    <details className="text-sm text-faint">
      <summary className="w-fit text-soft">
        {sum}
        {budget}: credit {milli(credit)}, debit {milli(debit)}, from{" "}
        {counted(terms.length, "earlier report")}
      </summary>
      <ul className="mt-2 grid gap-1">
        {terms.map(({ report, points, why }) => (
          <li key={report} className="tabular-nums">
            {milli(points)} {termWords[why]} <code className="text-xs">{report.slice(0, 8)}</code>
          </li>
        ))}
      </ul>
    </details>
  );
}
