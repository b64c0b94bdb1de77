import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Facts } from "#components/listing/facts";
import { Gallery } from "#components/listing/gallery";
import { Install } from "#components/listing/install";
import { ListingTitle } from "#components/listing/listing-title";
import { Platforms } from "#components/listing/platforms";
import { ProbationNotice } from "#components/listing/probation-notice";
import { isOffered } from "#components/listing/state-notice";
import { StateNotices } from "#components/listing/state-notices";
import { StructuredData } from "#components/listing/structured-data";
import { Versions } from "#components/listing/versions";
import { Prose } from "#components/prose/prose";
import { Ratings } from "#components/rating/ratings";
import { TrustPanel } from "#components/trust/trust-panel";
import { Notice } from "#components/ui/notice";
import { parseMarkdown } from "#lib/readme/parse-markdown";
import { strangersLink } from "#lib/readme/rewrite-links";
import {
  cachedDomains,
  cachedListing,
  cachedProof,
  cachedRatings,
  cachedRebuilds,
  cachedRulings,
  cachedScans,
} from "../../../cached";
import { origin, serverFlag } from "../../../origin";
import { pageMetadata } from "../../../page-metadata";

export const revalidate = 300;

const reviewsShown = 5;

export function generateStaticParams() {
  return [];
}

interface Props {
  params: Promise<{ org: string; name: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { org, name } = await params;
  const listing = await cachedListing(org, name);
  if (listing === null) notFound();
  return pageMetadata({
    title: `${name} by ${listing.publisher.displayName}`,
    description: listing.description,
    path: `/listings/${org}/${name}`,
    feed: `/feeds/publishers/${org}`,
    picture: listing.screenshot,
  });
}

export default async function ListingPage({ params }: Props) {
  const { org, name } = await params;
  const listing = await cachedListing(org, name);
  if (listing === null) notFound();
  const proof = await cachedProof(org, name, listing.current.version);
  if (proof === null) notFound();
  const rebuilds = await cachedRebuilds(org, name, listing.current.version);
  if (rebuilds === null) notFound();
  const scans = await cachedScans(org, name, listing.current.version);
  if (scans === null) notFound();
  const ratings = await cachedRatings(org, name, reviewsShown);
  if (ratings === null) notFound();
  const rulings = await cachedRulings(org, name);
  const domains = (await cachedDomains(org)) ?? [];
  const { current, readme, screenshots, versions } = listing;
  const prefix = "readme-";
  const tree = parseMarkdown(readme, {
    headingShift: 2,
    idPrefix: prefix,
    resolveLink: strangersLink(prefix),
  });

  return (
    <article>
      <StructuredData listing={listing} origin={origin()} />
      <ListingTitle listing={listing} />
      <div className="mt-10 grid grid-cols-1 items-start gap-10 lg:grid-cols-[minmax(0,1fr)_21rem] lg:grid-rows-[auto_1fr]">
        <div className="grid grid-cols-1 gap-10">
          <StateNotices listing={listing} rulings={rulings} />
          {listing.probation && <ProbationNotice publisher={listing.publisher.displayName} />}
          {current.yanked ? (
            <Notice tone="warning" title={`Yanked: there is no version of ${name} to install`}>
              {current.yanked.reason}
            </Notice>
          ) : (
            isOffered(current) && <Install org={org} name={name} server={serverFlag()} />
          )}
          <Gallery name={name} shots={screenshots} />
        </div>
        <div className="grid grid-cols-1 gap-10 lg:row-span-2">
          <TrustPanel
            org={org}
            name={name}
            version={current}
            proof={proof}
            domains={domains}
            rebuilds={rebuilds}
            scans={scans}
            server={serverFlag()}
          />
          <Facts listing={listing} />
        </div>
        <div className="grid grid-cols-1 gap-10">
          {readme.trim() !== "" && (
            <section aria-label="Readme">
              <h2 className="sr-only">Readme</h2>
              <Prose tree={tree} />
            </section>
          )}
          <Ratings listing={listing} page={ratings} server={serverFlag()} />
          {current.state.state !== "removed" && (
            <Platforms name={name} artifacts={current.artifacts} origin={origin()} />
          )}
          <Versions versions={versions} />
        </div>
      </div>
    </article>
  );
}
