import type { ListingView } from "@hecate/protocol/wire/listing";
import { licenseAddress } from "../format/license";
import { formatSystem, systemOf } from "../format/platform";

/**
 * What search engines read of an app (schema.org/SoftwareApplication). A data block: no browser runs it,
 * and no policy has to allow it. Stars are told only where enough people gave some.
 */
export function StructuredData({ listing, origin }: { listing: ListingView; origin: string }) {
  return <script type="application/ld+json">{scriptText(applicationOf(listing, origin))}</script>;
}

function applicationOf(listing: ListingView, origin: string) {
  const { org, name, publisher, standing, current, license, screenshots } = listing;
  return {
    "@context": "https://schema.org",
    "@type": "SoftwareApplication",
    "@id": `${origin}/listings/${org}/${name}`,
    name,
    description: listing.description,
    url: `${origin}/listings/${org}/${name}`,
    applicationCategory: "DeveloperApplication",
    operatingSystem: [
      ...new Set(current.artifacts.map(({ platform }) => formatSystem(systemOf(platform)))),
    ].join(", "),
    softwareVersion: current.version,
    datePublished: listing.createdAt,
    dateModified: listing.updatedAt,
    keywords: listing.tags,
    author: {
      "@type": "Organization",
      name: publisher.displayName,
      url: `${origin}/publishers/${org}`,
    },
    offers: { "@type": "Offer", price: 0, priceCurrency: "EUR" },
    ...(license && { license: licenseAddress(license) ?? license }),
    ...(screenshots.length > 0 && { screenshot: screenshots.map(({ url }) => `${origin}${url}`) }),
    ...(standing.stars !== null && {
      aggregateRating: {
        "@type": "AggregateRating",
        ratingValue: standing.stars,
        ratingCount: standing.raters,
        bestRating: 5,
        worstRating: 1,
      },
    }),
  };
}

/** JSON that cannot end the element it stands in. */
function scriptText(data: object): string {
  return JSON.stringify(data).replaceAll("<", "\\u003c");
}
