import { listingMri } from "@hecate/protocol/mri";
import { ok, type Result, refuse } from "@hecate/protocol/result";
import type { DependentPage } from "@hecate/protocol/wire/listing";
import { z } from "zod";
import { parseCursor, printCursor } from "#lib/cursor";
import { getSummaries } from "#lib/listings/get-summaries";
import { isListed } from "#lib/listings/is-listed";
import { countDependents, findDependents } from "./store";

const place = z.tuple([z.string().regex(/^\d{1,9}$/), z.uuid()]);

/** A page of the apps that require this one to work, as their newest versions say. */
export async function listDependents(
  org: string,
  name: string,
  page: { readonly limit: number; readonly cursor?: string | undefined },
): Promise<Result<DependentPage, "not-found" | "invalid-cursor">> {
  const mri = listingMri(org, name);
  const key = page.cursor === undefined ? ok(null) : parseCursor(page.cursor, place);
  if (!key.ok) return key;
  const after = key.value && { installMass: Number(key.value[0]), id: key.value[1] };
  if (!(await isListed(org, name))) return refuse("not-found", `${mri} is not listed`);
  const [rows, total] = await Promise.all([
    findDependents(mri, page.limit + 1, after),
    countDependents(mri),
  ]);
  const shown = rows.slice(0, page.limit);
  const last = rows.length > shown.length ? shown.at(-1) : undefined;
  const summaries = await getSummaries(shown.map(({ id }) => id));
  return ok({
    items: summaries.map((listing, index) => {
      return { listing, requires: shown[index]?.range ?? null };
    }),
    total,
    nextCursor: last ? printCursor([`${last.installMass}`, last.id]) : null,
  });
}
