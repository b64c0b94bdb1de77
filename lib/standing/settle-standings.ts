import { ok } from "@hecate/protocol/result";
import { transaction } from "#lib/db/client";
import { recount } from "#lib/standing/recount";
import { findInstallers, findListingNames, findRatings, lockDueRows, rowsAt } from "./store";

const batch = 500;

/**
 * Counts installs and stars whose time to count came by itself: nobody did anything at that moment.
 * Returns the listings that show something else now.
 */
export async function settleStandings(now: Date): Promise<{ org: string; name: string }[]> {
  const changed = new Set<string>();
  for (;;) {
    const { due, listingIds } = await settleBatch(now);
    for (const id of listingIds) changed.add(id);
    if (due < batch) break;
  }
  return changed.size === 0 ? [] : findListingNames([...changed]);
}

async function settleBatch(now: Date): Promise<{ due: number; listingIds: string[] }> {
  const settled = await transaction(async (tx) => {
    const places = await lockDueRows(tx, now, batch);
    // Read only now: what was true when they were looked for may have changed until they were locked.
    const installers = await findInstallers(tx, rowsAt(places.installers));
    const ratings = await findRatings(tx, rowsAt(places.ratings));
    const due = Math.max(installers.length, ratings.length);
    return ok({ due, listingIds: await recount(tx, installers, ratings, now) });
  });
  return settled.value;
}
