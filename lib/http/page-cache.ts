import { randomUUID } from "node:crypto";

/** Tags that cached pages carry, and that writes expire. */
export const catalogueTag = "catalogue";

export function listingTag(org: string, name: string): string {
  return `listing:${org}/${name}`;
}

/** What of a listing can be had, as the pages of those say that require it. */
export function offerTag(org: string, name: string): string {
  return `offer:${org}/${name}`;
}

/** Which listings require one, as its page says. */
export function dependentsTag(org: string, name: string): string {
  return `dependents:${org}/${name}`;
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

const ownKeys: { [key: symbol]: string | undefined } = globalThis;
const ownKey = Symbol.for("hecate.page-cache.own-key");

/** Known to this process alone: who shows it is our own background work. */
export function ownKeyField(): string {
  ownKeys[ownKey] ??= `Bearer ${randomUUID()}`;
  return ownKeys[ownKey];
}

export function isOwnKey(field: string | null): boolean {
  return field !== null && field === ownKeys[ownKey];
}
