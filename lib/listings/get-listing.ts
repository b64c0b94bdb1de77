import { limits } from "@hecate/protocol/limits";
import type { ListingView } from "@hecate/protocol/wire/listing";
import { countFetches } from "#lib/installs/fetch-counts";
import { listingViewOf } from "#lib/listings/listing-view";
import { findListing, findVersionStandings } from "./store";

/** The listing's page in data; null when there is none of that name. */
export async function getListing(org: string, name: string): Promise<ListingView | null> {
  const listing = await findListing(org, name);
  if (listing === null) return null;
  const [versions, fetches] = await Promise.all([
    findVersionStandings(listing.id, limits.pageSize),
    countFetches(listing.id),
  ]);
  return listingViewOf(listing, versions, fetches, new Date());
}
