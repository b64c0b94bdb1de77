import type { ListingSummary } from "@hecate/protocol/wire/listing";
import { page, section } from "#lib/plain-text/facts";
import { listingLines } from "#lib/plain-text/listing-lines";
import type { Around } from "#lib/plain-text/listing-text";
import { pageColumns, wrap } from "#lib/plain-text/wrap";

const purpose =
  "Find terminal apps, see who signed them, and install them with every byte checked on your own machine.";

/** What this is in one glance, for terminals. `isEmpty`: nothing is listed, put forward or not. */
export function homeText(
  updated: readonly ListingSummary[],
  isEmpty: boolean,
  { origin, serverFlag, style }: Around,
): string {
  const apps = listingLines(updated, style);
  const none = isEmpty
    ? "Nothing is listed yet."
    : "What is listed is too new for this page; search finds it.";
  return page([
    `${style.accent("hecate")}: the app store for your terminal`,
    ...wrap(purpose, pageColumns),
    ...section(style, "Get hecate (needs Node.js)", [
      `  curl -fsSo hecate ${origin}/download/hecate && chmod +x hecate`,
    ]),
    ...section(style, "Find and install", [
      `  curl '${origin}/search?q=WORDS'`,
      `  hecate install PUBLISHER/APP${serverFlag}`,
    ]),
    ...section(style, "Recently updated", apps.length > 0 ? apps : ["", none]),
    ...section(style, "More", [
      `  docs     ${origin}/docs`,
      `  feed     ${origin}/feeds/updated.atom`,
      "  colours  add ?color=1 to an address",
    ]),
  ]);
}
