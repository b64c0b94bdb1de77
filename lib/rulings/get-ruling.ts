import { ok, type Result, refuse } from "@hecate/protocol/result";
import type { RulingView } from "@hecate/protocol/wire/reports";
import { rulingViewOf } from "#lib/rulings/ruling-view";
import { findPublicRuling } from "./store";

/** A ruling as everybody may read it. */
export async function getRuling(id: string): Promise<Result<RulingView, "not-found">> {
  const row = await findPublicRuling(id);
  return row ? ok(rulingViewOf(row)) : refuse("not-found", "There is no such ruling");
}
