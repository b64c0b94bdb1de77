import type { Metadata } from "next";
import { PublishYours } from "#components/home/publish-yours";
import { TagRows } from "#components/search/tag-rows";
import { PageTitle } from "#components/site/page-title";
import { Letters } from "#components/ui/letters";
import { Onward } from "#components/ui/onward";
import { TextLink } from "#components/ui/text-link";
import { getTranslations } from "#language/of-page";
import { tagsFrom } from "#lib/search/tag-index";
import { cachedCounts, cachedTagIndex } from "../cached";
import { pageMetadata } from "../page-metadata";

export const revalidate = 300;

/** Up to so many are one list; of more the most used come first, and then a page of all. */
const listedAtOnce = 120;
const mostUsed = 60;

/** None is known while building: the page is rendered when first asked for. */
export function generateStaticParams() {
  return [];
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("search.tags");
  return pageMetadata({ path: "/tags", title: t("title"), description: t("description") });
}

export default async function TagsPage() {
  const t = await getTranslations("search.tags");
  const { tags, isCut } = await cachedTagIndex();
  if (tags.length === 0) return <NoTags />;
  const isLong = tags.length > listedAtOnce;
  const { items, next } = tagsFrom(tags, "", listedAtOnce);
  return (
    <>
      <PageTitle title={t("title")}>
        {t.rich(isCut ? "leadCut" : "lead", {
          count: tags.length,
          search: (words) => <TextLink href="/search">{words}</TextLink>,
        })}
      </PageTitle>
      <div className="grid grid-cols-1 gap-16">
        <section aria-labelledby="used">
          <h2 id="used" className="mb-6 text-xl">
            {t(isLong ? "mostUsed" : "byUse")}
          </h2>
          <TagRows tags={isLong ? tags.slice(0, mostUsed) : tags} />
        </section>
        {isLong && (
          <section aria-labelledby="all">
            <h2 id="all" className="mb-4 text-xl">
              {t("all")}
            </h2>
            <Letters list="/tags" first="0" />
            <TagRows tags={items} />
            <Onward list="/tags" next={next} />
          </section>
        )}
      </div>
    </>
  );
}

async function NoTags() {
  const t = await getTranslations("search.tags");
  const { listings } = await cachedCounts();
  return (
    <>
      <PageTitle title={t("title")}>{t("none")}</PageTitle>
      {listings.count === 0 && <PublishYours after="none" />}
    </>
  );
}
