import type { DomainView } from "@hecate/protocol/wire/domain";
import type { ListingSummary } from "@hecate/protocol/wire/listing";
import type { PublisherView } from "@hecate/protocol/wire/publisher";
import { factLines, page, section } from "#lib/plain-text/facts";
import { listingLines } from "#lib/plain-text/listing-lines";
import type { Around } from "#lib/plain-text/listing-text";
import { printableLine } from "#lib/plain-text/printable";
import { pageColumns, wrap } from "#lib/plain-text/wrap";

/** A publisher with its first page of apps, as a page for terminals. */
export function publisherText(
  { org, displayName, description, homepage, createdAt, rootKeys }: PublisherView,
  domains: readonly DomainView[],
  listings: { readonly items: readonly ListingSummary[]; readonly nextCursor: string | null },
  { origin, style }: Around,
): string {
  const more = listings.nextCursor ? [`  apps     ${origin}/search?publisher=${org}`] : [];
  return page([
    style.accent(printableLine(displayName)),
    ...wrap(printableLine(description ?? ""), pageColumns),
    ...section(
      style,
      "About",
      factLines(style, [
        ["name", org],
        ["since", createdAt.slice(0, 10)],
        ["homepage", homepage],
        ...rootKeys
          .filter(({ retiredAt }) => retiredAt === null)
          .map(({ did }) => ["root key", did] as const),
        ...domains.map((each) => ["domain", domainWords(each)] as const),
      ]),
    ),
    ...section(
      style,
      "Apps",
      listings.items.length > 0
        ? listingLines(listings.items, style)
        : ["  Nothing to install yet."],
    ),
    ...section(style, "More", [
      `  page     ${origin}/publishers/${org}`,
      `  feed     ${origin}/feeds/publishers/${org}.atom`,
      ...more,
    ]),
  ]);
}

function domainWords({ domain, state, verifiedAt }: DomainView): string {
  const since = verifiedAt ? ` since ${verifiedAt.slice(0, 10)}` : "";
  return state === "verified" || state === "at-risk"
    ? `${domain}, verified in DNS${since}`
    : `${domain}, ${state}`;
}
