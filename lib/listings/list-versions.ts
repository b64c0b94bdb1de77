import { listingMri } from "@hecate/protocol/mri";
import { ok, type Result, refuse } from "@hecate/protocol/result";
import type { VersionPage } from "@hecate/protocol/wire/listing";
import { z } from "zod";
import { cursorMoment, parseCursor, printCursor } from "#lib/cursor";
import { offersOf } from "#lib/dependencies/find-offers";
import { isListed } from "#lib/listings/is-listed";
import { versionViewOf } from "#lib/listings/listing-view";
import { findVersions } from "./version-store";

const place = z.tuple([cursorMoment, z.uuid()]);

/** A page of an app's versions, the last published first. */
export async function listVersions(
  org: string,
  name: string,
  page: { readonly limit: number; readonly cursor?: string | undefined },
): Promise<Result<VersionPage, "not-found" | "invalid-cursor">> {
  const mri = listingMri(org, name);
  const key = page.cursor === undefined ? ok(null) : parseCursor(page.cursor, place);
  if (!key.ok) return key;
  const after = key.value && { publishedAt: new Date(key.value[0]), id: key.value[1] };
  if (!(await isListed(org, name))) return refuse("not-found", `${mri} is not listed`);
  const rows = await findVersions(mri, page.limit + 1, after);
  const shown = rows.slice(0, page.limit);
  const offers = await offersOf(shown.flatMap(({ requires }) => requires));
  const last = rows.length > shown.length ? shown.at(-1) : undefined;
  return ok({
    items: shown.map((row) => versionViewOf(row, offers)),
    nextCursor: last ? printCursor([last.publishedAt.toISOString(), last.id]) : null,
  });
}
