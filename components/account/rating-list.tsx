import {
  establishedAfterHours,
  receiptAgeHours as hours,
  establishedPublishers as publishers,
} from "@hecate/protocol/reputation/rating-eligibility";
import type { OwnRatingPage } from "@hecate/protocol/wire/ratings";
import { useTranslations } from "#language/use";
import { Day } from "../ui/day";
import { TextLink } from "../ui/text-link";

const needed = { hours, days: establishedAfterHours / 24, publishers };

type Rated = OwnRatingPage["items"][number];

/** What somebody said of apps. `isOwn` tells its author why stars do not count. */
export function RatingList({ ratings, isOwn }: { ratings: readonly Rated[]; isOwn: boolean }) {
  const t = useTranslations("account.ratingList");
  return (
    <ul className="divide-y divide-line">
      {ratings.map(({ org, name, rating }) => (
        <li key={rating.id} className="py-5 first:pt-0 last:pb-0">
          <p className="flex flex-wrap items-baseline gap-x-4 font-mono text-sm">
            <TextLink href={`/listings/${org}/${name}`}>
              {org}/{name}
            </TextLink>
            <span>{t("stars", { stars: rating.stars })}</span>
          </p>
          {rating.review && (
            <p dir="auto" className="mt-2 text-base break-words whitespace-pre-line">
              {rating.review}
            </p>
          )}
          <p className="mt-1 text-base text-faint">
            {t.rich(rating.helpful > 0 ? "helpful" : "at", {
              version: rating.version,
              day: () => <Day at={rating.updatedAt} />,
              count: rating.helpful,
            })}
          </p>
          {isOwn && rating.weight.obstacles.length > 0 && (
            <p className="mt-1 text-base text-soft">
              <span className="text-torch">{t("notYet")}</span>{" "}
              {rating.weight.obstacles
                .map(({ code }) => t(`obstacle.${code}`, { version: rating.version, ...needed }))
                .join(" ")}
            </p>
          )}
        </li>
      ))}
    </ul>
  );
}
