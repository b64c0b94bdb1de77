import type { StandingSummary } from "@hecate/protocol/wire/standing";
import { counted, formatStars } from "../format/stars";
import { Star } from "./stars";

/** What people say of an app, in a line. Nobody's silence is drawn as a star. */
export function StandingLine({ standing }: { standing: StandingSummary }) {
  const { stars, raters, installs } = standing;
  return (
    <>
      <span className="inline-flex items-baseline gap-1.5 whitespace-nowrap">
        {stars === null ? (
          raters === 0 ? (
            "no stars yet"
          ) : (
            "too few ratings yet"
          )
        ) : (
          <>
            <Star className="size-3.5 self-center text-torch" />
            <span>
              <span className="text-text">{formatStars(stars)}</span>
              <span className="sr-only"> of 5 stars</span> · {counted(raters, "rating")}
            </span>
          </>
        )}
      </span>
      {installs > 0 && (
        <span className="whitespace-nowrap">
          {counted(installs, "person", "people")} installed it
        </span>
      )}
    </>
  );
}
