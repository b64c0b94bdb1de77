import type { Metadata } from "next";
import { getLanguage } from "#language/of-page";
import { addressIn, type Language, languages } from "../../../components/language/addresses.mjs";
import { origin } from "../../origin";

interface PageFacts {
  readonly title?: string;
  readonly description?: string;
  /** Where the page is in English, whatever address led to it. */
  readonly path: string;
  /** Path of its feed, without the ending that names a format. */
  readonly feed?: string;
  /** Path of what a link to the page is shown with. */
  readonly picture?: string;
}

/** What a page says of itself to search engines, feed readers and whoever shows a link to it. */
export async function pageMetadata(facts: PageFacts): Promise<Metadata> {
  const { title, description, path, feed, picture } = facts;
  const language = await getLanguage();
  const urlIn = (other: Language) => `${origin()}${addressIn(other, path)}`;
  const url = urlIn(language);
  return {
    ...(title && { title }),
    ...(description && { description }),
    alternates: {
      canonical: url,
      languages: Object.fromEntries([
        ...languages.map((other) => [other, urlIn(other)]),
        ["x-default", `${origin()}${path}`],
      ]),
      ...(feed && {
        types: {
          "application/atom+xml": `${origin()}${feed}.atom`,
          "application/feed+json": `${origin()}${feed}.json`,
        },
      }),
    },
    openGraph: {
      type: "website",
      siteName: "hecate",
      url,
      ...(title && { title }),
      ...(description && { description }),
      ...(picture && { images: [{ url: `${origin()}${picture}`, width: 1200, height: 630 }] }),
    },
    twitter: { card: picture ? "summary_large_image" : "summary" },
  };
}
