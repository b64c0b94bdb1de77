import { isName } from "@hecate/protocol/name";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ListingGrid } from "#components/listing/listing-grid";
import { PublisherDomains } from "#components/publisher/publisher-domains";
import { PublisherFacts } from "#components/publisher/publisher-facts";
import { PublisherReputation } from "#components/publisher/publisher-reputation";
import { WhoMayPublish } from "#components/publisher/who-may-publish";
import { Pages } from "#components/search/pages";
import { PageTitle } from "#components/site/page-title";
import { FeedLink } from "#components/ui/feed-link";
import { getTranslations } from "#language/of-page";
import {
  cachedDelegations,
  cachedDomains,
  cachedListings,
  cachedPublisher,
  cachedReputation,
} from "../../cached";
import { pageMetadata } from "../../page-metadata";

export const revalidate = 300;

export function generateStaticParams() {
  return [];
}

interface Props {
  params: Promise<{ org: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const publisher = await cachedPublisher((await params).org);
  if (publisher === null) notFound();
  const t = await getTranslations("publisher.page");
  const { displayName, description } = publisher;
  return pageMetadata({
    title: displayName,
    description: description ?? t("description", { publisher: displayName }),
    path: `/publishers/${publisher.org}`,
    feed: `/feeds/publishers/${publisher.org}`,
  });
}

export default async function PublisherPage({ params }: Props) {
  const { org } = await params;
  const publisher = await cachedPublisher(org);
  if (publisher === null || !isName(org)) notFound();
  const t = await getTranslations("publisher.page");
  const domains = (await cachedDomains(org)) ?? [];
  const delegations = await cachedDelegations(org);
  const reputation = await cachedReputation(org);
  const query = { publisher: org, sort: "updated", limit: 24 } as const;
  const { items, nextCursor } = await cachedListings(query);
  const vouching = items[0]?.publisher.verifiedDomain;
  return (
    <>
      <PageTitle title={publisher.displayName}>
        {publisher.description}
        {vouching && (
          <p className="mt-2 font-mono text-sm break-all">
            {t.rich("domain", {
              link: (words) => (
                <a href="#domains" className="text-ok underline underline-offset-4">
                  {words}
                </a>
              ),
              domain: vouching,
            })}
          </p>
        )}
      </PageTitle>
      <div className="grid grid-cols-1 gap-12">
        <section aria-labelledby="apps">
          <div className="mb-6 flex flex-wrap items-baseline justify-between gap-4">
            <h2 id="apps" className="text-xl">
              {t("apps")}
            </h2>
            <FeedLink feed={`/feeds/publishers/${org}`} />
          </div>
          {items.length > 0 ? (
            <ListingGrid listings={items} />
          ) : (
            <p className="text-soft">{t("none")}</p>
          )}
          <Pages query={query} nextCursor={nextCursor} />
        </section>
        <PublisherFacts publisher={publisher} />
        {reputation && <PublisherReputation reputation={reputation} />}
        <PublisherDomains domains={domains} />
        <WhoMayPublish delegations={delegations} />
      </div>
    </>
  );
}
