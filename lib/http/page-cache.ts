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

/** At once, and once more a little later (`server/second-expiry.ts`). */
export function expirePages(tags: readonly string[]): void {
  expirePagesOnce(tags);
  for (const tag of tags) expired().add(tag);
}

export function expirePagesOnce(tags: readonly string[]): void {
  for (const tag of tags) holder[key]?.(tag);
}

const memories: { [key: symbol]: Set<string> | undefined } = globalThis;
const memory = Symbol.for("hecate.page-cache.expired");

function expired(): Set<string> {
  memories[memory] ??= new Set();
  return memories[memory];
}

/** What was expired since the last call, each tag once. */
export function takeExpiredTags(): string[] {
  const tags = [...expired()];
  expired().clear();
  return tags;
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
