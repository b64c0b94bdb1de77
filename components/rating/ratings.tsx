import type { ListingView } from "@hecate/protocol/wire/listing";
import type { RatingPage } from "@hecate/protocol/wire/ratings";
import { useTranslations } from "#language/use";
import { Frame } from "../ui/frame";
import { TextLink } from "../ui/text-link";
import { OwnRating } from "./own-rating";
import { RatingBox } from "./rating-box";
import { Review } from "./review";
import { reviewsAddress } from "./reviews-address";
import { StandingFacts } from "./standing-facts";

/** What people say of an app, and the place to say something; `server` is the command line's flag. */
export function Ratings({
  listing,
  page,
  server,
}: {
  listing: ListingView;
  page: RatingPage;
  server: string;
}) {
  const t = useTranslations("rating.frame");
  const { org, name, publisher } = listing;
  const app = { org, name };
  return (
    <Frame id="ratings" title={t("title")}>
      <OwnRating app={app}>
        <div className="grid grid-cols-1 gap-8">
          <StandingFacts app={app} standing={page.standing} />
          <RatingBox app={app} server={server} />
          {page.items.length === 0 ? (
            <p className="text-soft">{t("none")}</p>
          ) : (
            <>
              <h3 className="sr-only">{t("said")}</h3>
              <ul className="divide-y divide-line border-y border-line">
                {page.items.map((rating) => (
                  <Review
                    key={rating.id}
                    rating={rating}
                    app={app}
                    publisher={publisher.displayName}
                  />
                ))}
              </ul>
              <p>
                <TextLink href={reviewsAddress(app)}>{t("all")}</TextLink>
              </p>
            </>
          )}
        </div>
      </OwnRating>
    </Frame>
  );
}
