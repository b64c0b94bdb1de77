import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { FirstSteps } from "#components/home/first-steps";
import { HowItIsChecked } from "#components/home/how-it-is-checked";
import { Opening } from "#components/home/opening";
import { PublishYours } from "#components/home/publish-yours";
import { Shelf } from "#components/home/shelf";
import { TagTiles } from "#components/home/tag-tiles";
import { VerifiedPublishers } from "#components/home/verified-publishers";
import { getTranslations } from "#language/of-page";
import { origin, serverFlag } from "../../../../origin";
import { pageMetadata } from "../../page-metadata";
import { readShelves } from "./read-shelves";

export const revalidate = 300;

/** The front page is `/en/home/front` behind a rewrite: with a parameter it is rendered when first asked for. */
export function generateStaticParams() {
  return [];
}

export function generateMetadata(): Promise<Metadata> {
  return pageMetadata({ path: "/", feed: "/feeds/updated" });
}

export default async function Home({ params }: { params: Promise<{ edition: string }> }) {
  if ((await params).edition !== "front") notFound();
  const t = await getTranslations("home");
  const { counts, shown, trending, updated, newest, tiles, otherTags, publishers } =
    await readShelves();
  const hasMore = counts.listings.count > updated.length;
  return (
    <div className="grid grid-cols-1 gap-20">
      <Opening counts={counts} shown={shown} />
      {trending.length > 0 && (
        <Shelf
          id="trending"
          title={t("trending")}
          listings={trending}
          all={{ href: "/search?sort=trending", words: t("allTrending") }}
        />
      )}
      {updated.length === 0 ? (
        <PublishYours after={counts.listings.count === 0 ? "none" : "young"} />
      ) : (
        <Shelf
          id="updated"
          title={t("updated")}
          listings={updated}
          all={hasMore ? { href: "/search?sort=updated", words: t("all") } : null}
          last={updated.length < 6 && <PublishYours after="shown" />}
        />
      )}
      <FirstSteps
        origin={origin()}
        isDefaultServer={serverFlag() === ""}
        app={shown ?? updated[0] ?? null}
      />
      {newest.length > 0 && (
        <Shelf
          id="newest"
          title={t("newest")}
          listings={newest}
          all={{ href: "/search?sort=newest", words: t("allNew") }}
        />
      )}
      {tiles.length + otherTags.length > 0 && <TagTiles tiles={tiles} others={otherTags} />}
      {publishers.length > 0 && <VerifiedPublishers publishers={publishers} />}
      <HowItIsChecked />
    </div>
  );
}
