import { type ParsedCapability, parseCapability } from "./capability";
import { listingMri, orgAndName, orgOf, publisherMri } from "./mri";
import { isName } from "./name";
import { type Result, refuse } from "./result";

const onPublisher = {
  "publish:tui": "publish/tui",
  "publish:*": "publish/*",
  "publisher:manage": "publisher/manage",
  "*": "*",
} as const;
const onListing = "publish:tui/";

/**
 * Reads what people write for a capability of `org`: `publish:tui`, `publish:*`, `publisher:manage`, `*`
 * reach the whole publisher, `publish:tui/loan-tui` one app; each may end in `?version=<range>`. Throws when `org` is no name.
 */
export function parseCapabilityShorthand(
  text: string,
  org: string,
): Result<ParsedCapability, "malformed"> {
  const question = text.indexOf("?");
  const word = question < 0 ? text : text.slice(0, question);
  const limit = question < 0 ? "" : text.slice(question);
  if (isShorthand(word)) {
    return parseCapability({ with: publisherMri(org) + limit, can: onPublisher[word] });
  }
  const name = word.startsWith(onListing) ? word.slice(onListing.length) : "";
  if (!isName(name)) {
    return refuse(
      "malformed",
      "is not publish:tui, publish:tui/NAME, publish:* or publisher:manage",
    );
  }
  return parseCapability({ with: listingMri(org, name) + limit, can: "publish/tui" });
}

/** The inverse; null for a capability that has no such spelling. The publisher's name is left out. */
export function printCapabilityShorthand(capability: ParsedCapability): string | null {
  const { mri, range, can } = capability;
  const org = orgOf(mri);
  if (org === null) return null;
  const limit = range === null ? "" : `?version=${range}`;
  if (mri === publisherMri(org)) {
    const word = Object.entries(onPublisher).find(([, ability]) => ability === can)?.[0];
    return word === undefined ? null : word + limit;
  }
  const listing = orgAndName(mri);
  return listing !== null && can === "publish/tui" ? `${onListing}${listing.name}${limit}` : null;
}

function isShorthand(word: string): word is keyof typeof onPublisher {
  return Object.hasOwn(onPublisher, word);
}
