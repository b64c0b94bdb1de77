import type { OwnReputationView } from "@hecate/protocol/wire/reputation";
import { useTranslations } from "#language/use";
import { Bar } from "../ui/bar";
import { TextLink } from "../ui/text-link";

/** What one's own reports weigh, every earlier report that it comes from, and what would change it. */
export function OwnWeight({ weight }: { weight: OwnReputationView["weight"] }) {
  const t = useTranslations("reputation.ownWeight");
  const { points, credit, debit, observer, records } = weight;
  return (
    <>
      <p>
        {t.rich(points === 0 ? "weighsNothing" : "weighs", {
          b: (words) => <strong className="tabular-nums">{words}</strong>,
          points: hundredths(points),
        })}
      </p>
      <div className="my-3 max-w-[24rem]">
        <Bar value={points} max={1000} />
      </div>
      <p className="text-base text-soft">
        {t("from", {
          credit: hundredths(credit),
          observer: observer ? "yes" : "no",
          debit: hundredths(debit),
          records: records.length,
        })}
      </p>
      <ul className="mt-2 grid grid-cols-1 gap-1 text-base text-soft">
        {records.map(({ report, points, why }) => (
          <li key={report} className="tabular-nums">
            {t.rich(`why.${why}`, {
              points: hundredths(points),
              report: (words) => <TextLink href={`/reports/${report}`}>{words}</TextLink>,
            })}
          </li>
        ))}
      </ul>
      <p className="mt-3 text-base text-faint">
        {t.rich("changes", {
          how: (words) => <TextLink href="/docs/reputation#weight-of-a-reporter">{words}</TextLink>,
        })}
      </p>
    </>
  );
}

/** Thousandths as they are shown, never rounded up to a bar that was not reached. */
function hundredths(thousandths: number): number {
  return Math.floor(thousandths / 10) / 100;
}
