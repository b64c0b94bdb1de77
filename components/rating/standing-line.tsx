import type { StandingSummary } from "@hecate/protocol/wire/standing";
import { useLanguage, useTranslations } from "#language/use";
import { formatStars } from "../format/stars";
import { Star } from "./stars";

/** What people say of an app, in a line. Nobody's silence is drawn as a star. */
export function StandingLine({ standing }: { standing: StandingSummary }) {
  const t = useTranslations("rating.standingLine");
  const language = useLanguage();
  const { stars, raters, installs } = standing;
  return (
    <>
      <span className="inline-flex items-baseline gap-1.5 whitespace-nowrap">
        {stars === null ? (
          raters === 0 ? (
            t("none")
          ) : (
            t("few")
          )
        ) : (
          <>
            <Star className="size-3.5 self-center text-torch" />
            <span>
              {t.rich("stars", {
                lit: (words) => <span className="text-text">{words}</span>,
                sr: (words) => <span className="sr-only">{words}</span>,
                stars: formatStars(stars, language),
                count: raters,
              })}
            </span>
          </>
        )}
      </span>
      {installs > 0 && (
        <span className="whitespace-nowrap">{t("installs", { count: installs })}</span>
      )}
    </>
  );
}
