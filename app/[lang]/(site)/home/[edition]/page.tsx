import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { FirstSteps } from "#components/home/first-steps";
import { HowItIsChecked } from "#components/home/how-it-is-checked";
import { Opening } from "#components/home/opening";
import { PublishYours } from "#components/home/publish-yours";
import { ListingGrid } from "#components/listing/listing-grid";
import { TagList } from "#components/ui/tag-list";
import { TextLink } from "#components/ui/text-link";
import { getTranslations } from "#language/of-page";
import { origin, serverFlag } from "../../../../origin";
import { cachedCounts, cachedListings, cachedTags } from "../../cached";
import { pageMetadata } from "../../page-metadata";

export const revalidate = 300;

/** The front page is `/en/home/front` behind a rewrite: with a parameter it is rendered when first asked for. */
export function generateStaticParams() {
  return [];
}

export function generateMetadata(): Promise<Metadata> {
  return pageMetadata({ path: "/", feed: "/feeds/updated" });
}

const newestShown = 3;

export default async function Home({ params }: { params: Promise<{ edition: string }> }) {
  if ((await params).edition !== "front") notFound();
  const t = await getTranslations("home");
  const [updated, newest, tags, counts] = await Promise.all([
    cachedListings({ sort: "updated", limit: 6, featured: true }),
    cachedListings({ sort: "newest", limit: 9, featured: true }),
    cachedTags(24),
    cachedCounts(),
  ]);
  const shown = newest.items.find(({ screenshot }) => screenshot) ?? null;
  const updatedToo = new Set(updated.items.map(({ mri }) => mri));
  const others = newest.items.filter(({ mri }) => !updatedToo.has(mri)).slice(0, newestShown);
  return (
    <div className="grid grid-cols-1 gap-20">
      <Opening counts={counts} shown={shown} />
      <FirstSteps
        origin={origin()}
        isDefaultServer={serverFlag() === ""}
        app={shown ?? updated.items[0] ?? null}
      />
      {updated.items.length === 0 ? (
        <PublishYours first />
      ) : (
        <section aria-labelledby="updated">
          <div className="mb-6 flex flex-wrap items-baseline justify-between gap-4">
            <h2 id="updated" className="text-2xl">
              {t("updated")}
            </h2>
            {updated.nextCursor && <TextLink href="/search">{t("all")}</TextLink>}
          </div>
          <ListingGrid
            listings={updated.items}
            last={updated.items.length < 6 && <PublishYours first={false} />}
          />
        </section>
      )}
      {others.length === newestShown && (
        <section aria-labelledby="newest">
          <h2 id="newest" className="mb-6 text-2xl">
            {t("newest")}
          </h2>
          <ListingGrid listings={others} />
        </section>
      )}
      {tags.length > 0 && (
        <section aria-labelledby="tags">
          <h2 id="tags" className="mb-4 text-2xl">
            {t("tags")}
          </h2>
          <TagList tags={tags} />
        </section>
      )}
      <HowItIsChecked />
    </div>
  );
}
