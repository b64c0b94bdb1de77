import { ok, type Result } from "@hecate/protocol/result";
import type { OwnRatingPage } from "@hecate/protocol/wire/ratings";
import { z } from "zod";
import { cursorMoment, parseCursor, printCursor } from "#lib/cursor";
import { ratingViewsOf } from "#lib/ratings/rating-view";
import { findOwnRatings } from "./store";

const place = z.tuple([cursorMoment, z.uuid()]);

/** What a person said of listings, the latest first. */
export async function listOwnRatings(
  personId: string,
  page: { readonly limit: number; readonly cursor?: string | undefined },
  now: Date,
): Promise<Result<OwnRatingPage, "invalid-cursor">> {
  const key = page.cursor === undefined ? ok(null) : parseCursor(page.cursor, place);
  if (!key.ok) return key;
  const after = key.value && { updatedAt: new Date(key.value[0]), id: key.value[1] };
  const rows = await findOwnRatings(personId, after, page.limit + 1);
  const shown = rows.slice(0, page.limit);
  const last = rows.length > shown.length ? shown.at(-1) : undefined;
  const items = await Promise.all(
    shown.map(async ({ listing, ...row }) => {
      const views = await ratingViewsOf(row.listingId, [row], now);
      return views.map((rating) => ({ org: listing.publisher.org, name: listing.name, rating }));
    }),
  );
  return ok({
    items: items.flat(),
    nextCursor: last ? printCursor([last.updatedAt.toISOString(), last.id]) : null,
  });
}
