import { limits } from "@hecate/protocol/limits";
import type { ListingSummary } from "@hecate/protocol/wire/listing";
import { searchListings } from "#lib/search/search-listings";

export interface VerifiedPublisher {
  readonly org: string;
  readonly displayName: string;
  /** That vouches for it, in A-labels. */
  readonly domain: string;
  /** Names of its most installed apps. */
  readonly apps: readonly string[];
}

const appsNamed = 3;

/** Publishers that a domain vouches for, in the order of their most installed apps; of the hundred most installed. */
export async function verifiedPublishers(limit: number): Promise<VerifiedPublisher[]> {
  const order = { sort: "installs", limit: limits.pageSize, featured: true } as const;
  const found = await searchListings({ ...order, q: "is:verified" });
  if (!found.ok) throw new Error(`A first page was refused: ${found.refusal.code}`);
  const byOrg = new Map<string, ListingSummary[]>();
  for (const listing of found.value.items) {
    byOrg.set(listing.org, [...(byOrg.get(listing.org) ?? []), listing]);
  }
  return [...byOrg].slice(0, limit).flatMap(([org, listings]) => {
    const { displayName, verifiedDomain: domain } = listings[0]?.publisher ?? {};
    if (displayName === undefined || !domain) return [];
    return [
      { org, displayName, domain, apps: listings.slice(0, appsNamed).map(({ name }) => name) },
    ];
  });
}
