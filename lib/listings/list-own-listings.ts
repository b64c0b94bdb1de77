import { ok, type Result } from "@hecate/protocol/result";
import type { OwnListingPage } from "@hecate/protocol/wire/listing";
import { z } from "zod";
import { cursorMoment, parseCursor, printCursor } from "#lib/cursor";
import { listingSummaryOf } from "#lib/listings/listing-view";
import { listOwnPublishers } from "#lib/publishers/owners";
import { findListingsOf } from "./store";

const place = z.tuple([cursorMoment, z.uuid()]);

/** The apps that a person may edit in a browser, whatever state they are in; the last changed first. */
export async function listOwnListings(
  personId: string,
  page: { readonly limit: number; readonly cursor?: string | undefined },
  now: Date,
): Promise<Result<OwnListingPage, "invalid-cursor">> {
  const key = page.cursor === undefined ? ok(null) : parseCursor(page.cursor, place);
  if (!key.ok) return key;
  const after = key.value && { updatedAt: new Date(key.value[0]), id: key.value[1] };
  const publishers = await listOwnPublishers(personId);
  const ids = publishers.map(({ id }) => id);
  const rows = await findListingsOf(ids, page.limit + 1, after);
  const shown = rows.slice(0, page.limit);
  const last = rows.length > shown.length ? shown.at(-1) : undefined;
  return ok({
    publishers: publishers.map(({ org, displayName }) => ({ org, displayName })),
    items: shown.map((row) => listingSummaryOf(row, now)),
    nextCursor: last ? printCursor([last.updatedAt.toISOString(), last.id]) : null,
  });
}
