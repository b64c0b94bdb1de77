import { ok, type Result } from "@hecate/protocol/result";
import type { RevocationPage } from "@hecate/protocol/wire/proof";
import { z } from "zod";
import { cursorMoment, parseCursor, printCursor } from "#lib/cursor";
import { revocationViewOf } from "#lib/revocations/revocation-view";
import { findRevocationPage } from "./store";

const place = z.tuple([cursorMoment, z.string().regex(/^b[a-z2-7]+$/)]);

/** Every revocation, oldest first, so that a mirror reads on from where it stopped. */
export async function listRevocations(query: {
  readonly issuer?: string | undefined;
  readonly token?: string | undefined;
  readonly limit: number;
  readonly cursor?: string | undefined;
}): Promise<Result<RevocationPage, "invalid-cursor">> {
  const key = query.cursor === undefined ? ok(null) : parseCursor(query.cursor, place);
  if (!key.ok) return key;
  const after = key.value && { recordedAt: new Date(key.value[0]), tokenCid: key.value[1] };
  const filter = { issuerDid: query.issuer, tokenCid: query.token };
  const rows = await findRevocationPage(filter, after, query.limit + 1);
  const shown = rows.slice(0, query.limit);
  const last = rows.length > shown.length ? shown.at(-1) : undefined;
  return ok({
    items: shown.map(revocationViewOf),
    nextCursor: last ? printCursor([last.recordedAt.toISOString(), last.tokenCid]) : null,
  });
}
