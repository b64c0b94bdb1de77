import type { ListingSummary } from "@hecate/protocol/wire/listing";
import { type Feed, feedAddress } from "#lib/feeds/feed";

/** A page of a feed as JSON Feed (https://www.jsonfeed.org/version/1.1/). */
export function printJsonFeed(feed: Feed, origin: string): string {
  const { items, nextCursor } = feed.listings;
  return JSON.stringify({
    version: "https://jsonfeed.org/version/1.1",
    title: feed.title,
    home_page_url: `${origin}${feed.page}`,
    feed_url: feedAddress(origin, feed, "json", feed.cursor),
    ...(nextCursor && { next_url: feedAddress(origin, feed, "json", nextCursor) }),
    icon: `${origin}/icon.svg`,
    language: "en",
    items: items.map((listing) => item(listing, feed.notes.get(listing.mri), origin)),
  });
}

function item(listing: ListingSummary, notes: string | undefined, origin: string) {
  const { org, name, publisher, screenshot } = listing;
  return {
    id: listing.mri,
    url: `${origin}/listings/${org}/${name}`,
    title: `${name} ${listing.version}`,
    content_text: notes ?? listing.description,
    summary: listing.description,
    ...(screenshot && { image: `${origin}${screenshot.url}` }),
    date_published: listing.createdAt,
    date_modified: listing.updatedAt,
    authors: [{ name: publisher.displayName, url: `${origin}/publishers/${org}` }],
    tags: listing.tags,
  };
}
