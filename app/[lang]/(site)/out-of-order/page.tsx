import type { Metadata } from "next";
import { OutOfOrder } from "#components/site/out-of-order";
import { getTranslations } from "#language/of-page";
import { languages } from "../../../../components/language/addresses.mjs";

/** Rendered while building, so that it can be sent when nothing can be rendered (`server/whole-page.ts`). */
export function generateStaticParams() {
  return languages.map((lang) => ({ lang }));
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("site.outOfOrder");
  return { title: t("name"), robots: { index: false } };
}

export default function OutOfOrderPage() {
  return <OutOfOrder />;
}
