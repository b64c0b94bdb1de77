import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { NearList } from "#components/near/near-list";
import { NothingHere } from "#components/site/nothing-here";
import { getTranslations } from "#language/of-page";
import { cachedNear } from "../../cached";

export const revalidate = 300;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("site.nothingHere");
  return { title: t("name"), robots: { index: false } };
}

export function generateStaticParams() {
  return [];
}

/** What `server/near-page.ts` sends, with status 404, where the path behind `/nowhere` leads nowhere. */
export default async function Nowhere({ params }: { params: Promise<{ path: string[] }> }) {
  const names = await cachedNear((await params).path);
  if (names === null) notFound();
  return (
    <NothingHere>
      <NearList names={names} />
    </NothingHere>
  );
}
