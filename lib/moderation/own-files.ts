import type { Database } from "#lib/db/client";
import { findOffers } from "./store";

interface Restricted {
  readonly publisherId: string;
  readonly publishedAt: Date;
  readonly cids: readonly string[];
}

/**
 * Of each restricted version the files that speak against whoever else offers them: none that another
 * publisher offered before it and offers still. A copy that is taken down would take its original along.
 */
export async function ownFiles(
  database: Database,
  restricted: readonly Restricted[],
): Promise<string[][]> {
  const offers = await findOffers(database, [...new Set(restricted.flatMap(({ cids }) => cids))]);
  return restricted.map(({ publisherId, publishedAt, cids }) =>
    cids.filter(
      (cid) =>
        !offers.some(
          (offer) =>
            offer.cid === cid && offer.publisherId !== publisherId && offer.since < publishedAt,
        ),
    ),
  );
}
