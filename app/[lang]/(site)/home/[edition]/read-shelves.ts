import type { ListingSummary } from "@hecate/protocol/wire/listing";
import {
  cachedCounts,
  cachedListings,
  cachedTags,
  cachedTrending,
  cachedVerifiedPublishers,
} from "../../cached";
import { arrange } from "./arrange";

const tagsRead = 24;
const tilesShown = 6;
/** A tag that one app has is no shelf. */
const leastOfTile = 2;
const appsOfTile = 4;
const publishersShown = 6;

/** Everything that the front page shows: each a bounded query in the order of an index, kept for minutes. */
export async function readShelves() {
  const [counts, trending, updated, newest, tags, publishers] = await Promise.all([
    cachedCounts(),
    cachedTrending(3),
    cachedListings({ sort: "updated", limit: 12, featured: true }),
    cachedListings({ sort: "newest", limit: 18, featured: true }),
    cachedTags(tagsRead),
    cachedVerifiedPublishers(publishersShown),
  ]);
  const tiled = tags.filter(({ count }) => count >= leastOfTile).slice(0, tilesShown);
  const tiles = await Promise.all(
    tiled.map(async (each) => ({ ...each, listings: await mostInstalled(each.tag) })),
  );
  const shelved = tiles.filter(({ listings }) => listings.length > 0);
  return {
    counts,
    shown: newest.items.find(({ screenshot }) => screenshot) ?? null,
    ...arrange({ trending, updated: updated.items, newest: newest.items }),
    tiles: shelved,
    otherTags: tags.filter(({ tag }) => !shelved.some((each) => each.tag === tag)),
    publishers,
  };
}

async function mostInstalled(tag: string): Promise<ListingSummary[]> {
  const page = await cachedListings({ tag, sort: "installs", limit: appsOfTile, featured: true });
  return page.items;
}
