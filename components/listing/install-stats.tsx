import type { StatsView } from "@hecate/protocol/wire/stats";
import { counted } from "../format/stars";
import { Day } from "../ui/day";
import { Frame } from "../ui/frame";
import { TextLink } from "../ui/text-link";
import { DayBars, type DayCount } from "./day-bars";
import { StatsTable } from "./stats-table";

/** Installs by day with what is counted as one, and raw fetches apart. */
export function InstallStats({ stats }: { stats: StatsView }) {
  const { days, installs, fetches } = stats;
  const span = `the last ${days.length} days`;
  return (
    <Frame id="stats" title="Installs by day">
      <div className="grid grid-cols-1 gap-8">
        {installs === 0 ? (
          <p className="text-lg">No installs yet in {span}</p>
        ) : (
          <Series
            title={`${counted(installs, "install")} in ${span}`}
            what="install"
            days={days.map(({ day, installs: count }) => ({ day, count }))}
            className="h-28 fill-accent"
          />
        )}
        <p className="text-base text-soft">
          One install is one person, once, on the day from which they count: with a signed receipt,
          an account of a week or more, and apps from three publishers.{" "}
          <TextLink href="/docs/ratings#what-counts-and-from-when">What counts</TextLink>
        </p>
        {fetches > 0 && (
          <Series
            title={`${counted(fetches, "raw fetch", "raw fetches")}, by anybody and any program`}
            what="raw fetch"
            many="raw fetches"
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
  many = `${what}s`,
  days,
  className,
}: {
  title: string;
  what: string;
  many?: string;
  days: readonly DayCount[];
  className: string;
}) {
  const most = days.reduce((best, each) => (each.count > best.count ? each : best));
  const [first, last] = [days[0], days.at(-1)];
  return (
    <figure className="min-w-0">
      <figcaption className="flex flex-wrap items-baseline justify-between gap-x-6">
        <span className="text-text">{title}</span>
        <span className="font-mono text-[0.8125rem] text-faint">
          most: {most.count.toLocaleString("en-GB")} on <Day at={most.day} />
        </span>
      </figcaption>
      <div dir="ltr" className="mt-3">
        <DayBars
          days={days}
          says={`${title}; most on one day: ${counted(most.count, what, many)}`}
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
