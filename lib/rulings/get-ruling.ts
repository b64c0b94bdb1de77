import { ok, type Result, refuse } from "@hecate/protocol/result";
import { type RulingView, rulingView } from "@hecate/protocol/wire/reports";
import { findPublicRuling } from "#lib/rulings/store";

/** A ruling as everybody may read it. */
export async function getRuling(id: string): Promise<Result<RulingView, "not-found">> {
  const row = await findPublicRuling(id);
  if (row === null) return refuse("not-found", "There is no such ruling");
  const { case: about, at, endedAt, ...said } = row;
  const { version, manifestCid, listing } = about.version;
  const named = { org: listing.publisher.org, name: listing.name, mri: listing.mri };
  const ended = endedAt?.toISOString() ?? null;
  return ok(
    rulingView.parse({
      ...said,
      listing: named,
      version,
      manifestCid,
      at: at.toISOString(),
      endedAt: ended,
    }),
  );
}
