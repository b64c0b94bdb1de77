import type { Metadata } from "next";
import { getLanguage } from "#language/of-page";
import { addressIn } from "../../../components/language/addresses.mjs";
import { alternatesOf } from "../../alternates";
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
  const here = origin();
  const url = here + addressIn(await getLanguage(), path);
  return {
    ...(title && { title }),
    ...(description && { description }),
    alternates: {
      canonical: url,
      languages: Object.fromEntries(
        Object.entries(alternatesOf(path)).map(([language, other]) => [language, here + other]),
      ),
      ...(feed && {
        types: {
          "application/atom+xml": `${here}${feed}.atom`,
          "application/feed+json": `${here}${feed}.json`,
        },
      }),
    },
    openGraph: {
      type: "website",
      siteName: "hecate",
      url,
      ...(title && { title }),
      ...(description && { description }),
      ...(picture && { images: [{ url: `${here}${picture}`, width: 1200, height: 630 }] }),
    },
    twitter: { card: picture ? "summary_large_image" : "summary" },
  };
}
