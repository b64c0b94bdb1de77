import { tag as tagSchema } from "@hecate/protocol/wire/text";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ListingGrid } from "#components/listing/listing-grid";
import { Pages } from "#components/search/pages";
import { PageTitle } from "#components/site/page-title";
import { FeedLink } from "#components/ui/feed-link";
import { TextLink } from "#components/ui/text-link";
import { getTranslations } from "#language/of-page";
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
  const t = await getTranslations("search.tag");
  return pageMetadata({
    title: `#${tag}`,
    description: t("description", { tag }),
    path: `/tags/${tag}`,
    feed: `/feeds/tags/${tag}`,
  });
}

export default async function TagPage({ params }: Props) {
  const { tag } = await params;
  if (!tagSchema.safeParse(tag).success) notFound();
  const query = { tag, sort: "installs", limit: 24 } as const;
  const { items, nextCursor } = await cachedListings(query);
  if (items.length === 0) notFound();
  const t = await getTranslations("search.tag");
  return (
    <>
      <p className="mb-4 font-mono text-sm">
        <TextLink href="/tags">{t("all")}</TextLink>
      </p>
      <PageTitle title={`#${tag}`} />
      <section aria-labelledby="apps">
        <div className="mb-6 flex flex-wrap items-baseline justify-between gap-4">
          <h2 id="apps" className="text-xl">
            {t("apps")}
          </h2>
          <FeedLink feed={`/feeds/tags/${tag}`} />
        </div>
        <ListingGrid listings={items} />
        <Pages query={query} nextCursor={nextCursor} />
      </section>
    </>
  );
}
