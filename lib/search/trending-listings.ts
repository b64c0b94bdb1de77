import { parseSearch } from "@hecate/protocol/search-query";
import type { ListingSummary } from "@hecate/protocol/wire/listing";
import { getSummaries } from "#lib/listings/get-summaries";
import { probationStart } from "#lib/listings/probation";
import { findPlaces } from "./store";

/** What is put forward and trends, the most first: docs/ranking.md, "Trending". Nothing where nobody installed anything of late. */
export async function trendingListings(limit: number, now: Date): Promise<ListingSummary[]> {
  const filter = { query: parseSearch(""), featuredSince: probationStart(now) };
  const places = await findPlaces(filter, "trending", null, limit);
  return getSummaries(places.filter(({ at }) => Number(at) > 0).map(({ id }) => id));
}
