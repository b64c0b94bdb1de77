import { listingMri } from "@hecate/protocol/mri";
import { ok, type Result, refuse } from "@hecate/protocol/result";
import type { RebuildPage } from "@hecate/protocol/wire/rebuild";
import { z } from "zod";
import { parseCursor, printCursor } from "#lib/cursor";
import { ownKeysOf, rebuildViewsOf } from "#lib/rebuilds/rebuild-views";
import { countRebuilders, findRebuildPage, findRebuiltVersion } from "./store";

const place = z.tuple([
  z.enum(["reproduced", "differs"]),
  z.iso.datetime(),
  z.string().regex(/^b[a-z2-7]+$/),
]);

/** A page of who rebuilt a version, those that differ first, and the count of all. */
export async function listRebuilds(
  org: string,
  name: string,
  version: string,
  page: { readonly limit: number; readonly cursor?: string | undefined },
): Promise<Result<RebuildPage, "not-found" | "invalid-cursor">> {
  const key = page.cursor === undefined ? ok(null) : parseCursor(page.cursor, place);
  if (!key.ok) return key;
  const after = key.value && {
    reproduced: key.value[0] === "reproduced",
    recordedAt: new Date(key.value[1]),
    statementCid: key.value[2],
  };
  const mri = listingMri(org, name);
  const row = await findRebuiltVersion(mri, version);
  if (row === null) return refuse("not-found", `${mri} has no version ${version}`);
  const ownKeys = await ownKeysOf(row);
  const [counted, rows] = await Promise.all([
    countRebuilders(row.id, [...ownKeys]),
    findRebuildPage(row.id, after, page.limit + 1),
  ]);
  const shown = rows.slice(0, page.limit);
  const items = await rebuildViewsOf(row, shown, ownKeys);
  const last = rows.length > shown.length ? items.at(-1) : undefined;
  return ok({
    rebuilders: counted.all,
    agree: counted.all - counted.dissenting,
    items,
    nextCursor: last ? printCursor([last.verdict, last.recordedAt, last.id]) : null,
  });
}
