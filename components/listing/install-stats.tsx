import type { StatsView } from "@hecate/protocol/wire/stats";
import { useTranslations } from "#language/use";
import { Day } from "../ui/day";
import { Frame } from "../ui/frame";
import { TextLink } from "../ui/text-link";
import { DayBars, type DayCount } from "./day-bars";
import { StatsTable } from "./stats-table";

/** Installs by day with what is counted as one, and raw fetches apart. */
export function InstallStats({ stats }: { stats: StatsView }) {
  const { days, installs, fetches } = stats;
  const t = useTranslations("app.stats");
  return (
    <Frame id="stats" title={t("title")}>
      <div className="grid grid-cols-1 gap-8">
        {installs === 0 ? (
          <p className="text-lg">{t("none", { days: days.length })}</p>
        ) : (
          <Series
            title={t("installs.title", { count: installs, days: days.length })}
            what="installs"
            days={days.map(({ day, installs: count }) => ({ day, count }))}
            className="h-28 fill-accent"
          />
        )}
        <p className="text-base text-soft">
          {t.rich("text", {
            counts: (words) => (
              <TextLink href="/docs/ratings#what-counts-and-from-when">{words}</TextLink>
            ),
          })}
        </p>
        {fetches > 0 && (
          <Series
            title={t("fetches.title", { count: fetches })}
            what="fetches"
            days={days.map(({ day, fetches: count }) => ({ day, count }))}
            className="h-10 fill-faint"
          />
        )}
        {installs + fetches > 0 && <StatsTable days={days} />}
      </div>
    </Frame>
  );
}

function Series({
  title,
  what,
  days,
  className,
}: {
  title: string;
  what: "installs" | "fetches";
  days: readonly DayCount[];
  className: string;
}) {
  const t = useTranslations("app.stats");
  const most = days.reduce((best, each) => (each.count > best.count ? each : best));
  const [first, last] = [days[0], days.at(-1)];
  return (
    <figure className="min-w-0">
      <figcaption className="flex flex-wrap items-baseline justify-between gap-x-6">
        <span className="text-text">{title}</span>
        <span className="font-mono text-[0.8125rem] text-faint">
          {t.rich("most", { count: most.count, day: () => <Day at={most.day} /> })}
        </span>
      </figcaption>
      <div dir="ltr" className="mt-3">
        <DayBars
          days={days}
          says={t(`${what}.says`, { title, most: most.count })}
          className={`border-b border-line ${className}`}
        />
        {first && last && (
          <p className="mt-1 flex justify-between gap-4 font-mono text-[0.8125rem] text-faint">
            <Day at={first.day} />
            <span className="text-end">
              <Day at={last.day} />
            </span>
          </p>
        )}
      </div>
    </figure>
  );
}
