import { isName } from "@hecate/protocol/name";
import { ok, type Result } from "@hecate/protocol/result";
import type { ListingPage, ListingQuery } from "@hecate/protocol/wire/listing";
import { z } from "zod";
import { cursorMoment, parseCursor, printCursor } from "#lib/cursor";
import { getSummaries } from "#lib/listings/get-summaries";
import { probationStart } from "#lib/listings/probation";
import { findPlaces, type Order, type Place } from "#lib/search/store";

const places = {
  relevance: z.string().regex(/^\d{1,4}(\.\d{1,6})?$/),
  popular: z.string().regex(/^\d{1,9}$/),
  stars: z.string().regex(/^\d{1,4}$/),
  updated: cursorMoment,
  newest: cursorMoment,
  name: z.string().refine(isName),
} as const;

/** `featured` leaves out what is not put forward: docs/moderation.md, "States" and "Probation". */
export type Search = ListingQuery & { readonly featured?: boolean };

/** A page of what can be installed. Listings of which no version can be had are left out. */
export async function searchListings(
  query: Search,
): Promise<Result<ListingPage, "invalid-cursor">> {
  const words = query.q?.trim() ?? "";
  const order = orderOf(query.sort, words);
  const after = query.cursor === undefined ? ok(null) : parsePlace(query.cursor, order);
  if (!after.ok) return after;
  const { tag, platform, publisher: org, featured } = query;
  const featuredSince = featured ? probationStart(new Date()) : undefined;
  const filter = { words, tag, platform, org, featuredSince };
  const found = await findPlaces(filter, order, after.value, query.limit + 1);
  const shown = found.slice(0, query.limit);
  const last = found.length > shown.length ? shown.at(-1) : undefined;
  return ok({
    items: await getSummaries(shown.map((place) => place.id)),
    nextCursor: last ? printCursor([order, last.at, last.id]) : null,
  });
}

/** Relevance means nothing where nobody asked for anything. */
function orderOf(sort: ListingQuery["sort"], words: string): Order {
  if (words === "") return sort === undefined || sort === "relevance" ? "updated" : sort;
  return sort ?? "relevance";
}

function parsePlace(cursor: string, order: Order): Result<Place, "invalid-cursor"> {
  const key = parseCursor(cursor, z.tuple([z.literal(order), places[order], z.uuid()]));
  return key.ok ? ok({ at: key.value[1], id: key.value[2] }) : key;
}
