import type { StandingView } from "@hecate/protocol/wire/standing";
import { countFetches } from "#lib/installs/fetch-counts";
import { standingViewOf } from "#lib/standing/standing-view";
import { findStanding } from "./store";

/** What a listing shows of what people did with it. */
export async function standingOf(listingId: string): Promise<StandingView> {
  const [standing, fetches] = await Promise.all([findStanding(listingId), countFetches(listingId)]);
  return standingViewOf(standing, fetches);
}
