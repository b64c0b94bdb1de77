import { listingMri } from "@hecate/protocol/mri";
import { ok, type Result, refuse } from "@hecate/protocol/result";
import type { RatingPage, RatingQuery, RatingSort } from "@hecate/protocol/wire/ratings";
import { z } from "zod";
import { cursorMoment, parseCursor, printCursor } from "#lib/cursor";
import { shownToAll } from "#lib/ratings/rating-view";
import { standingOf } from "#lib/standing/get-standing";
import { findRatedListing, findRatingPage, type RatingOrder, type RatingRow } from "./store";

const orders = {
  newest: { by: "updatedAt", direction: "desc" },
  helpful: { by: "helpful", direction: "desc" },
  highest: { by: "stars", direction: "desc" },
  lowest: { by: "stars", direction: "asc" },
} as const satisfies Record<RatingSort, RatingOrder>;

const number = z.string().regex(/^\d{1,9}$/);

/** What people say of a listing, a page of it, and what comes of it all. */
export async function listRatings(
  { org, name }: { readonly org: string; readonly name: string },
  query: RatingQuery,
  now: Date,
): Promise<Result<RatingPage, "not-found" | "invalid-cursor">> {
  const after = query.cursor === undefined ? ok(null) : parsePlace(query.cursor, query.sort);
  if (!after.ok) return after;
  const mri = listingMri(org, name);
  const listing = await findRatedListing(mri);
  if (listing === null) return refuse("not-found", `${mri} is not listed`);
  const order = orders[query.sort];
  const filter = { stars: query.stars, version: query.version, counted: query.counted === "1" };
  const [standing, rows] = await Promise.all([
    standingOf(listing.id),
    findRatingPage(listing.id, filter, order, after.value, query.limit + 1),
  ]);
  const shown = rows.slice(0, query.limit);
  const last = rows.length > shown.length ? shown.at(-1) : undefined;
  return ok({
    standing,
    items: await shownToAll(listing.id, shown, now),
    nextCursor: last ? printPlace(last, query.sort) : null,
  });
}

function printPlace(row: RatingRow, sort: RatingSort): string {
  const at = row[orders[sort].by];
  return printCursor([sort, at instanceof Date ? at.toISOString() : String(at), row.id]);
}

function parsePlace(cursor: string, sort: RatingSort) {
  const isTime = orders[sort].by === "updatedAt";
  const key = parseCursor(
    cursor,
    z.tuple([z.literal(sort), isTime ? cursorMoment : number, z.uuid()]),
  );
  if (!key.ok) return key;
  const [, at, id] = key.value;
  return ok({ at: isTime ? new Date(at) : Number(at), id });
}
