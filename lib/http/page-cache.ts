/** Tags that cached pages carry, and that writes expire. */
export const catalogueTag = "catalogue";

export function listingTag(org: string, name: string): string {
  return `listing:${org}/${name}`;
}

export function publisherTag(org: string): string {
  return `publisher:${org}`;
}

/** Everything that shows something of one listing. */
export function pagesOfListing(org: string, name: string): string[] {
  return [listingTag(org, name), publisherTag(org), catalogueTag];
}

type ExpireTag = (tag: string) => void;

const holder: { [key: symbol]: ExpireTag | undefined } = globalThis;
const key = Symbol.for("hecate.page-cache");

/** Called once at boot with the framework's own way; before, and in tests, there are no pages. */
export function setPageCache(expire: ExpireTag): void {
  holder[key] = expire;
}

export function expirePages(tags: readonly string[]): void {
  for (const tag of tags) holder[key]?.(tag);
}
