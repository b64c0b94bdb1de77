import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { AccountPage } from "#components/account/account-page";
import { Older } from "#components/account/older";
import { RatingList } from "#components/account/rating-list";
import { Frame } from "#components/ui/frame";
import { getAddress } from "#language/address-of-page";
import { listOwnRatings } from "#lib/ratings/list-own-ratings";
import { actingAt } from "../../acting";
import { type PageProps, pageOf } from "../page-of";

export const metadata: Metadata = { title: "Reviews" };

const path = "/account/reviews";

export default async function ReviewsPage({ searchParams }: PageProps) {
  const now = new Date();
  const { personId } = await actingAt(path, now);
  const ratings = await listOwnRatings(personId, pageOf(await searchParams), now);
  if (!ratings.ok) redirect(await getAddress(path));
  const { items, nextCursor } = ratings.value;
  return (
    <AccountPage
      section="reviews"
      title="Reviews"
      lead="What you said of apps. Change it or take it back where you said it: on the app’s page."
    >
      <Frame id="ratings" title="Stars and reviews">
        {items.length === 0 ? (
          <p className="text-soft">None yet. The place for them is an app’s own page.</p>
        ) : (
          <RatingList ratings={items} isOwn />
        )}
      </Frame>
      <Older path={path} cursor={nextCursor} />
    </AccountPage>
  );
}
