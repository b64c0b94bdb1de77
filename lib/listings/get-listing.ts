import { limits } from "@hecate/protocol/limits";
import type { ListingView } from "@hecate/protocol/wire/listing";
import { offersOf } from "#lib/dependencies/find-offers";
import { countFetches } from "#lib/installs/fetch-counts";
import { listingViewOf } from "#lib/listings/listing-view";
import { findListing } from "./store";
import { findVersionStandings } from "./version-store";

/** The listing's page in data; null when there is none of that name. */
export async function getListing(org: string, name: string): Promise<ListingView | null> {
  const listing = await findListing(org, name);
  if (listing === null) return null;
  const [versions, offers, fetches] = await Promise.all([
    findVersionStandings(listing.id, limits.pageSize),
    offersOf(listing.newestVersion?.requires ?? []),
    countFetches(listing.id),
  ]);
  return listingViewOf(listing, versions, offers, fetches, new Date());
}
