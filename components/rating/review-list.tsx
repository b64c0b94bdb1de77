import { problems } from "@hecate/protocol/problems";
import type { Result } from "@hecate/protocol/result";
import type { ListingView } from "@hecate/protocol/wire/listing";
import type { RatingPage, RatingQuery } from "@hecate/protocol/wire/ratings";
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
  const versions = listing.versions.map(({ version }) => version);
  return (
    <>
      <ReviewFilters app={listing} asked={asked} versions={versions} />
      {page.ok ? (
        <Found listing={listing} asked={asked} page={page.value} />
      ) : (
        <Notice tone="warning" title={problems[page.refusal.code].title}>
          <TextLink href={reviewsAddress(listing)}>Begin with the newest</TextLink>.
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
  if (items.length === 0) {
    const isNarrowed = asked.stars ?? asked.version ?? asked.counted ?? asked.cursor;
    const what = isNarrowed === undefined ? "yet" : "like that";
    return <p className="text-soft">Nobody has said anything {what}.</p>;
  }
  const to = (cursor: string | undefined) => reviewsAddress(listing, { ...asked, cursor });
  return (
    <section aria-labelledby="reviews">
      <h2 id="reviews" className="sr-only">
        Reviews
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
        <nav aria-label="Pages" className="mt-6 flex items-center gap-6">
          {nextCursor && <Action href={to(nextCursor)}>Next page</Action>}
          {asked.cursor && <TextLink href={to(undefined)}>First page</TextLink>}
        </nav>
      )}
    </section>
  );
}
