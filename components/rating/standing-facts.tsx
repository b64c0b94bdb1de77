import type { StandingView } from "@hecate/protocol/wire/standing";
import { counted, formatStars } from "../format/stars";
import { TextLink } from "../ui/text-link";
import { Histogram } from "./histogram";
import { reviewsAddress } from "./reviews-address";
import { Stars } from "./stars";

const shownFrom = 3;

/** Everything that is counted of an app: stars and how they spread, people who installed it, fetches apart. */
export function StandingFacts({
  app,
  standing,
}: {
  app: { readonly org: string; readonly name: string };
  standing: StandingView;
}) {
  const { stars, raters, installs, fetches, histogram } = standing;
  return (
    <div className="grid grid-cols-1 gap-x-10 gap-y-6 sm:grid-cols-[13rem_minmax(0,1fr)]">
      <div className={raters > 0 ? "" : "sm:col-span-2"}>
        {stars === null ? (
          <p className="text-lg">No stars yet</p>
        ) : (
          <p className="flex flex-wrap items-center gap-x-3">
            <span className="font-mono text-4xl tabular-nums">{formatStars(stars)}</span>
            <Stars stars={stars} className="h-5" />
          </p>
        )}
        <p className="mt-1 text-base text-soft">
          {stars === null
            ? `Shown from ${shownFrom} people on whose stars count; there ${raters === 1 ? "is 1" : `are ${raters}`}.`
            : `of 5, by ${counted(raters, "person", "people")} whose stars count.`}{" "}
          <TextLink href="/docs/ratings#stars">How stars are counted</TextLink>
        </p>
      </div>
      {raters > 0 && (
        <Histogram counts={histogram} hrefOf={(each) => reviewsAddress(app, { stars: each })} />
      )}
      <p className="text-base text-soft sm:col-span-2">
        <span className="text-text">
          {installs === 0 ? "Nobody" : counted(installs, "person", "people")} installed it
        </span>{" "}
        and handed in a signed receipt, of those whose accounts are a week old or more.{" "}
        <span className="text-text">{counted(fetches, "raw fetch", "raw fetches")}</span> of its
        files, by anybody and any program: that number proves nothing and ranks nothing.
      </p>
    </div>
  );
}
