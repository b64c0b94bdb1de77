import type { Metadata } from "next";
import { NothingHere } from "#components/site/nothing-here";
import { getTranslations } from "#language/of-page";
import { languages } from "../../../../components/language/addresses.mjs";

/** Rendered while building: the body of every 404 in its language (`server/whole-page.ts`). */
export function generateStaticParams() {
  return languages.map((lang) => ({ lang }));
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("site.nothingHere");
  return { title: t("name"), robots: { index: false } };
}

export default function NothingHerePage() {
  return <NothingHere />;
}
