import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ClientMessages } from "#components/language/client-messages";
import { OwnRating } from "#components/rating/own-rating";
import { RatingBox } from "#components/rating/rating-box";
import { ReviewList } from "#components/rating/review-list";
import { StandingFacts } from "#components/rating/standing-facts";
import { PageTitle } from "#components/site/page-title";
import { Frame } from "#components/ui/frame";
import { TextLink } from "#components/ui/text-link";
import { getTranslations } from "#language/of-page";
import { listRatings } from "#lib/ratings/list-ratings";
import { serverFlag } from "../../../../../../origin";
import { cachedListing } from "../../../../cached";
import { parseAsked, type SearchParams } from "./parse-asked";

const pageSize = 20;

interface Props {
  params: Promise<{ org: string; name: string }>;
  searchParams: Promise<SearchParams>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { name } = await params;
  const t = await getTranslations("rating.page");
  return { title: t("title", { name }), robots: { index: false } };
}

export default async function ReviewsPage({ params, searchParams }: Props) {
  const { org, name } = await params;
  const listing = await cachedListing(org, name);
  if (listing === null) notFound();
  const t = await getTranslations("rating.page");
  const app = { org, name };
  const asked = parseAsked(await searchParams, pageSize);
  const page = await listRatings(app, asked, new Date());
  if (!page.ok && page.refusal.code === "not-found") notFound();
  const standing = page.ok ? page.value.standing : listing.standing;
  return (
    <div className="max-w-[52rem]">
      <PageTitle title={t("title", { name })}>
        {t.rich("lead", {
          app: (id) => <TextLink href={`/listings/${org}/${name}`}>{id}</TextLink>,
          id: `${org}/${name}`,
        })}
      </PageTitle>
      <ClientMessages of={["rating.own"]}>
        <OwnRating app={app}>
          <div className="grid grid-cols-1 gap-10">
            <Frame id="counted" title={t("counted")}>
              <StandingFacts app={app} standing={standing} />
            </Frame>
            <RatingBox app={app} server={serverFlag()} />
            <ReviewList listing={listing} asked={asked} page={page} />
          </div>
        </OwnRating>
      </ClientMessages>
    </div>
  );
}
