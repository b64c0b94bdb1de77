import { listingMri } from "@hecate/protocol/mri";
import type { RulingView } from "@hecate/protocol/wire/reports";
import { rulingViewOf } from "#lib/rulings/ruling-view";
import { findRulingsInForce } from "./store";

/** What moderators ruled on a listing's versions and still holds, the latest first. */
export async function rulingsInForce(org: string, name: string): Promise<RulingView[]> {
  return (await findRulingsInForce(listingMri(org, name))).map(rulingViewOf);
}
