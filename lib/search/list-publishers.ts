import { verifiedPublishers } from "#lib/search/verified-publishers";
import { findPublishersFrom, findPublishersNamed, type ListedPublisher } from "./publishers-store";

export type { ListedPublisher };

export interface PublisherPage {
  readonly items: readonly ListedPublisher[];
  /** Where the rest begins. */
  readonly next: string | null;
}

/** From A to Z, `limit` of those with something to install, beginning at `start`. */
export async function listPublishers(start: string, limit: number): Promise<PublisherPage> {
  const found = await findPublishersFrom(start, limit + 1);
  return { items: found.slice(0, limit), next: found[limit]?.org ?? null };
}

/** Those that a domain vouches for, in the order of the front page. */
export async function listVerifiedPublishers(limit: number): Promise<ListedPublisher[]> {
  return findPublishersNamed((await verifiedPublishers(limit)).map(({ org }) => org));
}

/** Where all are on one page, which needs no second list of those that a domain vouches for. */
export function verifiedFirst(publishers: readonly ListedPublisher[]): ListedPublisher[] {
  const isUnverified = ({ domain }: ListedPublisher) => Number(domain === null);
  return [...publishers].sort((a, b) => isUnverified(a) - isUnverified(b));
}
