import { isName } from "@hecate/protocol/name";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ListingGrid } from "#components/listing/listing-grid";
import { PublisherDomains } from "#components/publisher/publisher-domains";
import { PublisherFacts } from "#components/publisher/publisher-facts";
import { PublisherReputation } from "#components/publisher/publisher-reputation";
import { WhoMayPublish } from "#components/publisher/who-may-publish";
import { PageTitle } from "#components/site/page-title";
import { TextLink } from "#components/ui/text-link";
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
  const { items, nextCursor } = await cachedListings({ publisher: org, limit: 24 });
  return (
    <>
      <PageTitle title={publisher.displayName}>{publisher.description}</PageTitle>
      <div className="grid grid-cols-1 gap-12">
        <PublisherFacts publisher={publisher} />
        {reputation && <PublisherReputation reputation={reputation} />}
        <PublisherDomains domains={domains} />
        <WhoMayPublish delegations={delegations} />
        <section aria-labelledby="apps">
          <h2 id="apps" className="mb-6 text-xl">
            {t("apps")}
          </h2>
          {items.length > 0 ? (
            <ListingGrid listings={items} />
          ) : (
            <p className="text-soft">{t("none")}</p>
          )}
          {nextCursor && (
            <p className="mt-8">
              <TextLink href={`/search?publisher=${org}`}>
                {t("all", { publisher: publisher.displayName })}
              </TextLink>
            </p>
          )}
        </section>
      </div>
    </>
  );
}
