import type { CaseReport } from "@hecate/protocol/wire/moderation";
import { useLanguage, useTranslations } from "#language/use";
import { milli } from "./milli";

type Weight = CaseReport["weight"];

/** What a report weighs, with every earlier report that made its reporter weigh that much. */
export function ReportWeight({ weight, isOpen }: { weight: Weight; isOpen: boolean }) {
  const t = useTranslations("moderation.reportWeight");
  const earlier = useTranslations("moderation.earlierReport");
  const language = useLanguage();
  const { counted, own, credit, debit, terms } = weight;
  const inWords = (points: number) => milli(points, language);
  const weighs =
    isOpen && counted < own
      ? t("overBudget", { weight: inWords(counted), own: inWords(own) })
      : t("weighs", { weight: inWords(own) });
  if (terms.length === 0) {
    return <p className="text-sm text-faint">{t("noEarlier", { weighs })}</p>;
  }
  return (
    <details className="text-sm text-faint">
      <summary className="w-fit text-soft">
        {t("from", {
          weighs,
          credit: inWords(credit),
          debit: inWords(debit),
          count: terms.length,
        })}
      </summary>
      <ul className="mt-2 grid gap-1">
        {terms.map(({ report, points, why }) => (
          <li key={report} className="tabular-nums">
            {inWords(points)} {earlier(why)} <code className="text-xs">{report.slice(0, 8)}</code>
          </li>
        ))}
      </ul>
    </details>
  );
}
