import { tag as tagSchema } from "@hecate/protocol/wire/text";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { TagRows } from "#components/search/tag-rows";
import { PageTitle } from "#components/site/page-title";
import { Letters } from "#components/ui/letters";
import { Onward } from "#components/ui/onward";
import { getTranslations } from "#language/of-page";
import { tagsFrom } from "#lib/search/tag-index";
import { cachedTagIndex } from "../../../cached";

export const dynamic = "force-dynamic";

const pageSize = 120;

interface Props {
  params: Promise<{ start: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { start } = await params;
  const t = await getTranslations("search.tags");
  return { title: t("from", { start }), robots: { index: false } };
}

export default async function TagsFromPage({ params }: Props) {
  const { start } = await params;
  if (!tagSchema.safeParse(start).success) notFound();
  const t = await getTranslations("search.tags");
  const { items, next } = tagsFrom((await cachedTagIndex()).tags, start, pageSize);
  return (
    <>
      <PageTitle title={t("from", { start })} />
      <Letters list="/tags" first="0" />
      {items.length > 0 ? <TagRows tags={items} /> : <p>{t("nothing")}</p>}
      <Onward list="/tags" next={next} isLater />
    </>
  );
}
