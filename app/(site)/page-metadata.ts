import type { Metadata } from "next";
import { origin } from "./origin";

interface PageFacts {
  readonly title?: string;
  readonly description?: string;
  /** Where the page is, whatever address led to it. */
  readonly path: string;
  /** Path of its feed, without the ending that names a format. */
  readonly feed?: string;
  /** Path of what a link to the page is shown with. */
  readonly picture?: string;
}

/** What a page says of itself to search engines, feed readers and whoever shows a link to it. */
export function pageMetadata(facts: PageFacts): Metadata {
  const { title, description, path, feed, picture } = facts;
  const url = `${origin()}${path}`;
  return {
    ...(title && { title }),
    ...(description && { description }),
    alternates: {
      canonical: url,
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
