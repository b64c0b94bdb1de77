import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { AccountPage } from "#components/account/account-page";
import { Older } from "#components/account/older";
import { RatingList } from "#components/account/rating-list";
import { Frame } from "#components/ui/frame";
import { getAddress } from "#language/address-of-page";
import { getTranslations } from "#language/of-page";
import { listOwnRatings } from "#lib/ratings/list-own-ratings";
import { actingAt } from "../../acting";
import { type PageProps, pageOf } from "../page-of";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("account.reviews");
  return { title: t("name") };
}

const path = "/account/reviews";

export default async function ReviewsPage({ searchParams }: PageProps) {
  const t = await getTranslations("account.reviews");
  const now = new Date();
  const { personId } = await actingAt(path, now);
  const ratings = await listOwnRatings(personId, pageOf(await searchParams), now);
  if (!ratings.ok) redirect(await getAddress(path));
  const { items, nextCursor } = ratings.value;
  return (
    <AccountPage section="reviews" title={t("name")} lead={t("lead")}>
      <Frame id="ratings" title={t("list")}>
        {items.length === 0 ? (
          <p className="text-soft">{t("none")}</p>
        ) : (
          <RatingList ratings={items} isOwn />
        )}
      </Frame>
      <Older path={path} cursor={nextCursor} />
    </AccountPage>
  );
}
