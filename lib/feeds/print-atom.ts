import type { ListingSummary } from "@hecate/protocol/wire/listing";
import { type Feed, feedAddress } from "#lib/feeds/feed";
import { element, parent, xmlDocument } from "#lib/feeds/xml";

/** What an empty feed says of when it changed: RFC 4287 wants a time, and a later one would be a claim. */
const never = "1970-01-01T00:00:00.000Z";

/** A page of a feed as Atom (RFC 4287), its pages linked as in RFC 5005. */
export function printAtom(feed: Feed, origin: string): string {
  const { items, nextCursor } = feed.listings;
  const address = (cursor: string | null) => feedAddress(origin, feed, "atom", cursor);
  const type = "application/atom+xml";
  return xmlDocument(
    parent("feed", { xmlns: "http://www.w3.org/2005/Atom", "xml:lang": "en" }, [
      element("id", {}, address(null)),
      element("title", {}, feed.title),
      element("updated", {}, items.map(({ updatedAt }) => updatedAt).reduce(later, never)),
      element("link", { rel: "alternate", type: "text/html", href: `${origin}${feed.page}` }),
      element("link", { rel: "self", type, href: address(feed.cursor) }),
      element("link", { rel: "first", type, href: address(null) }),
      ...(nextCursor ? [element("link", { rel: "next", type, href: address(nextCursor) })] : []),
      element("icon", {}, `${origin}/icon.svg`),
      element("generator", { uri: origin }, "hecate"),
      ...items.map((listing) => entry(listing, feed.notes.get(listing.mri), origin)),
    ]),
  );
}

/** The MRI names a listing for good, wherever it is served. */
function entry(listing: ListingSummary, notes: string | undefined, origin: string): string {
  const { org, name, publisher } = listing;
  return parent("entry", {}, [
    element("id", {}, listing.mri),
    element("title", {}, `${name} ${listing.version}`),
    element("link", {
      rel: "alternate",
      type: "text/html",
      href: `${origin}/listings/${org}/${name}`,
    }),
    element("published", {}, listing.createdAt),
    element("updated", {}, listing.updatedAt),
    parent("author", {}, [
      element("name", {}, publisher.displayName),
      element("uri", {}, `${origin}/publishers/${org}`),
    ]),
    ...listing.tags.map((term) => element("category", { term })),
    element("summary", {}, listing.description),
    ...(notes ? [element("content", {}, notes)] : []),
  ]);
}

function later(one: string, other: string): string {
  return one > other ? one : other;
}
