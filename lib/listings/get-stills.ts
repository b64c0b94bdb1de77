import type { ScreenLine } from "@hecate/protocol/terminal/screen-lines";
import { findStills } from "./media-store";

export type Still = readonly ScreenLine[] | null;

/** What a listing's recordings show before they play, in their order. We wrote them ourselves. */
export async function getStills(org: string, name: string): Promise<Still[]> {
  const rows = await findStills(org, name);
  return rows.map(({ still }) => still as unknown as Still);
}
