import { isHandle } from "@hecate/protocol/handle";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Older } from "#components/account/older";
import { RatingList } from "#components/account/rating-list";
import { PageTitle } from "#components/site/page-title";
import { Day } from "#components/ui/day";
import { Frame } from "#components/ui/frame";
import { TextLink } from "#components/ui/text-link";
import { getTranslations } from "#language/of-page";
import { getProfile } from "#lib/people/get-profile";
import { personCalled } from "#lib/people/person-called";
import { listOwnRatings } from "#lib/ratings/list-own-ratings";
import { type PageProps, pageOf } from "../../../(account)/account/page-of";
import { pageMetadata } from "../../page-metadata";

/** Rendered for each request: who closed the account is gone from here at once. */
export const dynamic = "force-dynamic";

interface Props extends PageProps {
  params: Promise<{ handle: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { handle } = await params;
  const t = await getTranslations("people");
  return pageMetadata({
    title: handle,
    description: t("description", { handle }),
    path: `/people/${handle}`,
  });
}

export default async function PersonPage({ params, searchParams }: Props) {
  const { handle } = await params;
  const person = await readPerson(handle, pageOf(await searchParams));
  if (person === null) notFound();
  const { profile, ratings } = person;
  const t = await getTranslations("people");
  return (
    <div className="max-w-[46rem]">
      <PageTitle title={profile.handle}>
        {t.rich("since", { day: () => <Day at={profile.joinedAt} /> })}
      </PageTitle>
      <div className="grid grid-cols-1 gap-10">
        <Frame id="standing" title={t("standing")}>
          <p>
            {t.rich(profile.established ? "established" : "notEstablished", {
              b: (words) => (
                <strong className={profile.established ? "text-ok" : "text-torch"}>{words}</strong>
              ),
              how: (words) => <TextLink href="/docs/ratings">{words}</TextLink>,
            })}
          </p>
        </Frame>
        <Frame id="reviews" title={t("reviews")}>
          {ratings.items.length === 0 ? (
            <p className="text-soft">{t("none")}</p>
          ) : (
            <RatingList ratings={ratings.items} isOwn={false} />
          )}
        </Frame>
        <Older path={`/people/${handle}`} cursor={ratings.nextCursor} />
      </div>
    </div>
  );
}

async function readPerson(handle: string, page: ReturnType<typeof pageOf>) {
  const personId = isHandle(handle) ? await personCalled(handle) : null;
  if (personId === null) return null;
  const now = new Date();
  const [profile, ratings] = await Promise.all([
    getProfile(handle, now),
    listOwnRatings(personId, page, now),
  ]);
  return profile.ok && ratings.ok ? { profile: profile.value, ratings: ratings.value } : null;
}
