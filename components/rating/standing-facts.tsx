import type { StandingView } from "@hecate/protocol/wire/standing";
import type { ReactNode } from "react";
import { useLanguage, useTranslations } from "#language/use";
import { formatStars } from "../format/stars";
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
  const t = useTranslations("rating.standingFacts");
  const language = useLanguage();
  const n = (words: ReactNode) => <span className="text-text">{words}</span>;
  const { stars, raters, installs, fetches, histogram } = standing;
  return (
    <div className="grid grid-cols-1 gap-x-10 gap-y-6 sm:grid-cols-[13rem_minmax(0,1fr)]">
      <div className={raters > 0 ? "" : "sm:col-span-2"}>
        {stars === null ? (
          <p className="text-lg">{t("none")}</p>
        ) : (
          <p className="flex flex-wrap items-center gap-x-3">
            <span className="font-mono text-4xl tabular-nums">{formatStars(stars, language)}</span>
            <Stars stars={stars} className="h-5" />
          </p>
        )}
        <p className="mt-1 text-base text-soft">
          {stars === null
            ? t("few", { from: shownFrom, count: raters })
            : t("by", { count: raters })}{" "}
          <TextLink href="/docs/ratings#stars">{t("how")}</TextLink>
        </p>
      </div>
      {raters > 0 && (
        <Histogram counts={histogram} hrefOf={(each) => reviewsAddress(app, { stars: each })} />
      )}
      <p className="text-base text-soft sm:col-span-2">
        {t.rich("installs", { count: installs, n })} {t.rich("fetches", { count: fetches, n })}
      </p>
    </div>
  );
}
