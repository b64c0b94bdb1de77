import { tag as tagSchema } from "@hecate/protocol/wire/text";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ListingGrid } from "#components/listing/listing-grid";
import { PageTitle } from "#components/site/page-title";
import { TextLink } from "#components/ui/text-link";
import { cachedListings } from "../../cached";
import { pageMetadata } from "../../page-metadata";

export const revalidate = 300;

export function generateStaticParams() {
  return [];
}

interface Props {
  params: Promise<{ tag: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { tag } = await params;
  if (!tagSchema.safeParse(tag).success) notFound();
  return pageMetadata({
    title: `#${tag}`,
    description: `Terminal apps tagged ${tag}`,
    path: `/tags/${tag}`,
    feed: `/feeds/tags/${tag}`,
  });
}

export default async function TagPage({ params }: Props) {
  const { tag } = await params;
  if (!tagSchema.safeParse(tag).success) notFound();
  const { items, nextCursor } = await cachedListings({ tag, limit: 24 });
  if (items.length === 0) notFound();
  return (
    <>
      <PageTitle title={`#${tag}`} />
      <section aria-labelledby="apps">
        <h2 id="apps" className="sr-only">
          Apps
        </h2>
        <ListingGrid listings={items} />
      </section>
      {nextCursor && (
        <p className="mt-8">
          <TextLink href={`/search?tag=${tag}`}>All apps tagged {tag}</TextLink>
        </p>
      )}
    </>
  );
}
