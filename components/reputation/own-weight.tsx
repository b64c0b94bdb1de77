import type { OwnReputationView } from "@hecate/protocol/wire/reputation";
import { useTranslations } from "#language/use";
import { milli } from "../moderation/milli";
import { Bar } from "../ui/bar";
import { TextLink } from "../ui/text-link";

/** What one's own reports weigh, every earlier report that it comes from, and what would change it. */
export function OwnWeight({ weight }: { weight: OwnReputationView["weight"] }) {
  const earlier = useTranslations("moderation.earlierReport");
  const { points, credit, debit, observer, records } = weight;
  return (
    <>
      <p>
        A report of yours weighs <strong className="tabular-nums">{milli(points)}</strong>
        {points === 0 ? ": a moderator reads it, and by itself it restricts nothing." : " of 1."}
      </p>
      <div className="my-3 max-w-[24rem]">
        <Bar value={points} max={1000} />
      </div>
      <p className="text-base text-soft">
        It comes from a credit of {milli(credit)}
        {observer && ", what an observer starts with included,"} and a debit of {milli(debit)}
        {records.length === 0 ? "; no earlier report of yours was decided." : ":"}
      </p>
      <ul className="mt-2 grid grid-cols-1 gap-1 text-base text-soft">
        {records.map(({ report, points, why }) => (
          <li key={report} className="tabular-nums">
            {milli(points)} <TextLink href={`/reports/${report}`}>a report</TextLink> {earlier(why)}
          </li>
        ))}
      </ul>
      <p className="mt-3 text-base text-faint">
        A report that a moderator upholds adds to it, one that is dismissed takes from it, and both
        grow less with time.{" "}
        <TextLink href="/docs/reputation#weight-of-a-reporter">How it is worked out</TextLink>
      </p>
    </>
  );
}
