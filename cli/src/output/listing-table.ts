import type { ListingSummary } from "@hecate/protocol/wire/listing";
import { plain } from "./plain";
import type { Style } from "./style";
import { table } from "./table";

/** One app a line: who and what, version, and what it says it does. */
export function listingTable(style: Style, listings: readonly ListingSummary[]): string {
  return table(
    listings.map(({ org, name, version, yanked, description }) => [
      `${style.dim(`${plain(org)}/`)}${style.accent(plain(name))}`,
      yanked ? style.caution("yanked") : plain(version),
      plain(description),
    ]),
  );
}
