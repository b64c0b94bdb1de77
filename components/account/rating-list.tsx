import type { OwnRatingPage } from "@hecate/protocol/wire/ratings";
import { Day } from "../ui/day";
import { TextLink } from "../ui/text-link";

type Rated = OwnRatingPage["items"][number];

/** What somebody said of apps. `isOwn` tells its author why stars do not count. */
export function RatingList({ ratings, isOwn }: { ratings: readonly Rated[]; isOwn: boolean }) {
  return (
    <ul className="divide-y divide-line">
      {ratings.map(({ org, name, rating }) => (
        <li key={rating.id} className="py-5 first:pt-0 last:pb-0">
          <p className="flex flex-wrap items-baseline gap-x-4 font-mono text-sm">
            <TextLink href={`/listings/${org}/${name}`}>
              {org}/{name}
            </TextLink>
            <span>{rating.stars} of 5 stars</span>
          </p>
          {rating.review && (
            <p className="mt-2 text-base break-words whitespace-pre-line">{rating.review}</p>
          )}
          <p className="mt-1 text-base text-faint">
            On {rating.version}, <Day at={rating.updatedAt} />
            {rating.helpful > 0 && `, helpful to ${rating.helpful}`}
          </p>
          {isOwn && rating.weight.obstacles.length > 0 && (
            <p className="mt-1 text-base text-soft">
              <span className="text-torch">These stars do not count yet.</span>{" "}
              {rating.weight.obstacles.map(({ detail }) => detail).join(" ")}
            </p>
          )}
        </li>
      ))}
    </ul>
  );
}
