import type { ListingSummary } from "@hecate/protocol/wire/listing";
import { plain } from "./plain";
import { table } from "./table";
import type { Terminal } from "./terminal";

/** One app a line: who and what, version, and what it says it does, as far as the screen is wide. */
export function listingTable(
  { style, columns }: Terminal,
  listings: readonly ListingSummary[],
): string {
  return table(
    listings.map(({ org, name, version, yanked, description }) => [
      `${style.dim(`${plain(org)}/`)}${style.accent(plain(name))}`,
      yanked ? style.caution("yanked") : plain(version),
      plain(description),
    ]),
    columns,
  );
}
