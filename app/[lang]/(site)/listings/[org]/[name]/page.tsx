import type { ListingImageView } from "@hecate/protocol/wire/listing";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ClientMessages } from "#components/language/client-messages";
import { Badges } from "#components/listing/badges";
import { Facts } from "#components/listing/facts";
import { Gallery } from "#components/listing/gallery";
import { Install } from "#components/listing/install";
import { InstallStats } from "#components/listing/install-stats";
import { ListingTitle } from "#components/listing/listing-title";
import { Platforms } from "#components/listing/platforms";
import { ProbationNotice } from "#components/listing/probation-notice";
import { isOffered } from "#components/listing/state-notice";
import { StateNotices } from "#components/listing/state-notices";
import { StructuredData } from "#components/listing/structured-data";
import { Versions } from "#components/listing/versions";
import { Prose } from "#components/prose/prose";
import { Ratings } from "#components/rating/ratings";
import { Recordings } from "#components/recording/recordings";
import { TrustPanel } from "#components/trust/trust-panel";
import { Notice } from "#components/ui/notice";
import { getTranslations } from "#language/of-page";
import { readmeTree } from "#lib/readme/readme-tree";
import { origin, serverFlag } from "../../../../../origin";
import { cachedListing } from "../../../cached";
import { pageMetadata } from "../../../page-metadata";
import { readListing } from "./read-listing";
import { releaseNotes } from "./release-notes";

export const revalidate = 300;

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
  const t = await getTranslations("app");
  return pageMetadata({
    title: t("by", { app: name, publisher: listing.publisher.displayName }),
    description: listing.description,
    path: `/listings/${org}/${name}`,
    feed: `/feeds/publishers/${org}`,
    picture: `/cards/${org}/${name}.png`,
  });
}

export default async function ListingPage({ params }: Props) {
  const { org, name } = await params;
  const read = await readListing(org, name);
  if (read === null) notFound();
  const t = await getTranslations("app");
  const { listing, requires, dependents, ratings, rulings, stats, stills, trust } = read;
  const { current, readme, images, recordings, screenshots } = listing;
  const server = serverFlag();
  return (
    <article>
      <StructuredData listing={listing} origin={origin()} />
      <ListingTitle listing={listing} />
      <div className="mt-10 grid grid-cols-1 items-start gap-10 lg:grid-cols-[minmax(0,1fr)_21rem] lg:grid-rows-[auto_1fr]">
        <div className="grid grid-cols-1 gap-10">
          <StateNotices listing={listing} rulings={rulings} />
          {listing.probation && <ProbationNotice publisher={listing.publisher.displayName} />}
          {current.yanked ? (
            <Notice tone="warning" title={t("yanked", { app: name })}>
              <span dir="auto">{current.yanked.reason}</span>
            </Notice>
          ) : (
            isOffered(current) && <Install org={org} name={name} server={server} />
          )}
          <Gallery name={name} shots={screenshots} />
          {recordings.length > 0 && (
            <ClientMessages of={["recording.player"]}>
              <Recordings {...{ org, name, recordings, stills, server }} />
            </ClientMessages>
          )}
        </div>
        <div className="grid grid-cols-1 gap-10 lg:row-span-2">
          <ClientMessages of={["trust.check"]}>
            <TrustPanel org={org} name={name} version={current} server={server} {...trust} />
          </ClientMessages>
          <Facts listing={listing} requires={requires} dependents={dependents} />
        </div>
        <div className="grid grid-cols-1 gap-10">
          {readme.trim() !== "" && <Readme text={readme} images={images} />}
          <ClientMessages of={["rating.own"]}>
            <Ratings listing={listing} page={ratings} server={server} />
          </ClientMessages>
          <InstallStats stats={stats} />
          {current.state.state !== "removed" && (
            <ClientMessages of={["app.ownSystem"]}>
              <Platforms name={name} artifacts={current.artifacts} origin={origin()} />
            </ClientMessages>
          )}
          <Versions listing={listing} notes={await releaseNotes(current, 3)} />
          <Badges org={org} name={name} origin={origin()} />
        </div>
      </div>
    </article>
  );
}

async function Readme({ text, images }: { text: string; images: readonly ListingImageView[] }) {
  const t = await getTranslations("app");
  return (
    <section aria-label={t("readme")}>
      <h2 className="sr-only">{t("readme")}</h2>
      <Prose tree={readmeTree(text, images, origin())} />
    </section>
  );
}
