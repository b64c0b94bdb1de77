import type { Result } from "@hecate/protocol/result";
import type { ListingView } from "@hecate/protocol/wire/listing";
import type { RatingPage, RatingQuery } from "@hecate/protocol/wire/ratings";
import { useTranslations } from "#language/use";
import { Action } from "../ui/action";
import { Notice } from "../ui/notice";
import { TextLink } from "../ui/text-link";
import { Review } from "./review";
import { ReviewFilters } from "./review-filters";
import { reviewsAddress } from "./reviews-address";

/** A page of an app's reviews, with the ways to order, to narrow and to go on. */
export function ReviewList({
  listing,
  asked,
  page,
}: {
  listing: ListingView;
  asked: RatingQuery;
  page: Result<RatingPage, "not-found" | "invalid-cursor">;
}) {
  const t = useTranslations("rating.list");
  const versions = listing.versions.map(({ version }) => version);
  return (
    <>
      <ReviewFilters app={listing} asked={asked} versions={versions} />
      {page.ok ? (
        <Found listing={listing} asked={asked} page={page.value} />
      ) : (
        <Notice tone="warning" title={t("lost")}>
          {t.rich("begin", {
            newest: (words) => <TextLink href={reviewsAddress(listing)}>{words}</TextLink>,
          })}
        </Notice>
      )}
    </>
  );
}

function Found({
  listing,
  asked,
  page: { items, nextCursor },
}: {
  listing: ListingView;
  asked: RatingQuery;
  page: RatingPage;
}) {
  const t = useTranslations("rating.list");
  if (items.length === 0) {
    const isNarrowed = asked.stars ?? asked.version ?? asked.counted ?? asked.cursor;
    return <p className="text-soft">{t(isNarrowed === undefined ? "nothing" : "nothingSuch")}</p>;
  }
  const to = (cursor: string | undefined) => reviewsAddress(listing, { ...asked, cursor });
  return (
    <section aria-labelledby="reviews">
      <h2 id="reviews" className="sr-only">
        {t("reviews")}
      </h2>
      <ul className="divide-y divide-line border-t border-line">
        {items.map((rating) => (
          <Review
            key={rating.id}
            rating={rating}
            app={listing}
            publisher={listing.publisher.displayName}
          />
        ))}
      </ul>
      {(nextCursor || asked.cursor) && (
        <nav aria-label={t("pages")} className="mt-6 flex items-center gap-6">
          {nextCursor && <Action href={to(nextCursor)}>{t("next")}</Action>}
          {asked.cursor && <TextLink href={to(undefined)}>{t("first")}</TextLink>}
        </nav>
      )}
    </section>
  );
}
