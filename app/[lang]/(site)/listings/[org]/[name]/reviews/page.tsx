import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { OwnRating } from "#components/rating/own-rating";
import { RatingBox } from "#components/rating/rating-box";
import { ReviewList } from "#components/rating/review-list";
import { StandingFacts } from "#components/rating/standing-facts";
import { PageTitle } from "#components/site/page-title";
import { Frame } from "#components/ui/frame";
import { TextLink } from "#components/ui/text-link";
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
  return { title: `Reviews of ${name}`, robots: { index: false } };
}

export default async function ReviewsPage({ params, searchParams }: Props) {
  const { org, name } = await params;
  const listing = await cachedListing(org, name);
  if (listing === null) notFound();
  const app = { org, name };
  const asked = parseAsked(await searchParams, pageSize);
  const page = await listRatings(app, asked, new Date());
  if (!page.ok && page.refusal.code === "not-found") notFound();
  const standing = page.ok ? page.value.standing : listing.standing;
  return (
    <div className="max-w-[52rem]">
      <PageTitle title={`Reviews of ${name}`}>
        What people say of <TextLink href={`/listings/${org}/${name}`}>{`${org}/${name}`}</TextLink>
        , and whether their stars count.
      </PageTitle>
      <OwnRating app={app}>
        <div className="grid grid-cols-1 gap-10">
          <Frame id="counted" title="Counted">
            <StandingFacts app={app} standing={standing} />
          </Frame>
          <RatingBox app={app} server={serverFlag()} />
          <ReviewList listing={listing} asked={asked} page={page} />
        </div>
      </OwnRating>
    </div>
  );
}
