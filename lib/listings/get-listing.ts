import { limits } from "@hecate/protocol/limits";
import type { ListingView } from "@hecate/protocol/wire/listing";
import { listingViewOf } from "#lib/listings/listing-view";
import { findListing, findVersionStandings } from "#lib/listings/store";

/** The listing's page in data; null when there is none of that name. */
export async function getListing(org: string, name: string): Promise<ListingView | null> {
  const listing = await findListing(org, name);
  if (listing === null) return null;
  const versions = await findVersionStandings(listing.id, limits.pageSize);
  return listingViewOf(listing, versions, new Date());
}
