import { isHandle } from "@hecate/protocol/handle";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Older } from "#components/account/older";
import { RatingList } from "#components/account/rating-list";
import { PageTitle } from "#components/site/page-title";
import { Day } from "#components/ui/day";
import { Frame } from "#components/ui/frame";
import { TextLink } from "#components/ui/text-link";
import { getProfile } from "#lib/people/get-profile";
import { personCalled } from "#lib/people/person-called";
import { listOwnRatings } from "#lib/ratings/list-own-ratings";
import { type PageProps, pageOf } from "../../../(account)/account/page-of";

/** Rendered for each request: who closed the account is gone from here at once. */
export const dynamic = "force-dynamic";

interface Props extends PageProps {
  params: Promise<{ handle: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { handle } = await params;
  return { title: handle, description: `What ${handle} says of terminal apps` };
}

export default async function PersonPage({ params, searchParams }: Props) {
  const { handle } = await params;
  const person = await readPerson(handle, pageOf(await searchParams));
  if (person === null) notFound();
  const { profile, ratings } = person;
  return (
    <div className="max-w-[46rem]">
      <PageTitle title={profile.handle}>
        Here since <Day at={profile.joinedAt} />. A name somebody chose or was given by chance: who
        it is, we do not say and mostly do not know.
      </PageTitle>
      <div className="grid grid-cols-1 gap-10">
        <Frame id="standing" title="Standing">
          <p>
            {profile.established ? (
              <>
                <strong className="text-ok">Established:</strong> here for seven days or more, with
                receipts of apps from three publishers. Such people’s stars count.
              </>
            ) : (
              <>
                <strong className="text-torch">Not established:</strong> here for less than seven
                days, or without receipts from three publishers. Their stars are shown and do not
                count yet.
              </>
            )}{" "}
            <TextLink href="/docs/ratings">How stars are counted</TextLink>
          </p>
        </Frame>
        <Frame id="reviews" title="Stars and reviews">
          {ratings.items.length === 0 ? (
            <p className="text-soft">None so far.</p>
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
