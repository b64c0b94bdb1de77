import { ok, type Result } from "@hecate/protocol/result";
import type { InstallPage } from "@hecate/protocol/wire/installs";
import { z } from "zod";
import { cursorMoment, parseCursor, printCursor } from "#lib/cursor";
import { installViewOf } from "#lib/installs/install-view";
import { findReceiptPage } from "./store";

const place = z.tuple([cursorMoment, z.uuid()]);

/** What a person installed with a receipt, the latest first. */
export async function listReceipts(
  personId: string,
  page: { readonly limit: number; readonly cursor?: string | undefined },
): Promise<Result<InstallPage, "invalid-cursor">> {
  const key = page.cursor === undefined ? ok(null) : parseCursor(page.cursor, place);
  if (!key.ok) return key;
  const after = key.value && { recordedAt: new Date(key.value[0]), versionId: key.value[1] };
  const rows = await findReceiptPage(personId, after, page.limit + 1);
  const shown = rows.slice(0, page.limit);
  const last = rows.length > shown.length ? shown.at(-1) : undefined;
  return ok({
    items: shown.map(({ version, ...row }) => {
      const { name, publisher, installers } = version.listing;
      const countsFrom = installers[0]?.countsFrom ?? null;
      return installViewOf(row, {
        org: publisher.org,
        name,
        version: version.version,
        countsFrom,
      });
    }),
    nextCursor: last ? printCursor([last.recordedAt.toISOString(), last.versionId]) : null,
  });
}
