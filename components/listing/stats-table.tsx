import type { DayStats } from "@hecate/protocol/wire/stats";
import { useLanguage, useTranslations } from "#language/use";
import { formatNumber } from "../format/number";
import { Day } from "../ui/day";

/** The same in numbers, the latest day first; days without anything are left out. */
export function StatsTable({ days }: { days: readonly DayStats[] }) {
  const t = useTranslations("app.stats.table");
  const language = useLanguage();
  const shown = days.filter(({ installs, fetches }) => installs + fetches > 0).reverse();
  return (
    <details>
      <summary className="font-mono text-[0.8125rem] text-faint hover:text-text">
        {t("open")}
      </summary>
      <table className="mt-3 w-full border-collapse text-base">
        <caption className="pb-2 text-start text-soft">{t("caption")}</caption>
        <thead>
          <tr className="border-b border-line font-mono text-[0.8125rem] text-faint">
            <th scope="col" className="py-1 font-normal">
              {t("day")}
            </th>
            <th scope="col" className="py-1 text-end font-normal">
              {t("installs")}
            </th>
            <th scope="col" className="py-1 text-end font-normal">
              {t("fetches")}
            </th>
          </tr>
        </thead>
        <tbody>
          {shown.map(({ day, installs, fetches }) => (
            <tr key={day} className="border-b border-line last:border-0">
              <th scope="row" className="py-1 font-normal text-soft">
                <Day at={day} />
              </th>
              <td className="py-1 text-end font-mono tabular-nums">
                {formatNumber(installs, language)}
              </td>
              <td className="py-1 text-end font-mono text-faint tabular-nums">
                {formatNumber(fetches, language)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
