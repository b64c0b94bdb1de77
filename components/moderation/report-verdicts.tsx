import type { CaseReport } from "@hecate/protocol/wire/moderation";
import { type ReportVerdict, reportVerdicts } from "@hecate/protocol/wire/reports";
import { useTranslations } from "#language/use";

type Verdicts = Readonly<Record<string, ReportVerdict>>;

/** A verdict of its own for a report that is not like the others. */
export function ReportVerdicts({
  reports,
  verdicts,
  onChange,
}: {
  reports: readonly CaseReport[];
  verdicts: Verdicts;
  onChange: (verdicts: Verdicts) => void;
}) {
  const t = useTranslations("moderation.reportVerdicts");
  const reasons = useTranslations("moderation.reason");
  const states = useTranslations("moderation.reportState");
  const open = reports.filter(({ state, reporter }) => state === "open" && reporter !== null);
  if (open.length < 2) return null;
  const numberOf = (report: CaseReport) => reports.indexOf(report) + 1;

  function choose(id: string, chosen: string) {
    const { [id]: _, ...others } = verdicts;
    const verdict = reportVerdicts.find((each) => each === chosen);
    onChange(verdict ? { ...others, [id]: verdict } : others);
  }

  return (
    <details>
      <summary className="w-fit font-mono text-sm text-soft">{t("oneByOne")}</summary>
      <ul className="mt-2 grid gap-2">
        {open.map((report) => (
          <li key={report.id}>
            <label className="flex items-baseline gap-3 text-base">
              <span className="min-w-0 flex-1 [overflow-wrap:anywhere]">
                <span className="font-mono text-sm text-faint">{numberOf(report)}</span>{" "}
                {reasons(report.reason)}, {report.reporter?.handle}
              </span>
              <select
                value={verdicts[report.id] ?? ""}
                onChange={({ target }) => choose(report.id, target.value)}
                className="rounded-md border border-line bg-surface px-2 py-1 text-sm"
              >
                <option value="">{t("likeOthers")}</option>
                {reportVerdicts.map((each) => (
                  <option key={each} value={each}>
                    {states(each)}
                  </option>
                ))}
              </select>
            </label>
          </li>
        ))}
      </ul>
    </details>
  );
}
