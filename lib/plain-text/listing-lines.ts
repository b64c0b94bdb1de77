import type { ListingSummary } from "@hecate/protocol/wire/listing";
import { printableLine } from "#lib/plain-text/printable";
import { standingWords } from "#lib/plain-text/standing-words";
import type { Style } from "#lib/plain-text/style";
import { pageColumns, wrap } from "#lib/plain-text/wrap";

/** Apps one below the other: what it is called, who vouches, what it does. */
export function listingLines(listings: readonly ListingSummary[], style: Style): string[] {
  return listings.flatMap(({ org, name, version, publisher, standing, description }) => {
    const domain = publisher.verifiedDomain ? `, ${publisher.verifiedDomain}` : "";
    const about = printableLine(`${publisher.displayName}${domain}; ${standingWords(standing)}`);
    return [
      "",
      `${style.accent(`${org}/${name}`)} ${version}`,
      ...wrap(printableLine(description), pageColumns - 2).map((line) => `  ${line}`),
      ...wrap(about, pageColumns - 2).map((line) => style.dim(`  ${line}`)),
    ];
  });
}
