import { isName } from "@hecate/protocol/name";
import { parseSearch } from "@hecate/protocol/search-query";
import { catalogueTags } from "#lib/search/catalogue-tags";
import { namesLike } from "#lib/search/names-like";
import { findNearPublishers } from "./store";

const shown = 5;
const tagsCompared = 200;

/** What an address that leads nowhere may have meant. */
export interface NearNames {
  /** org/name */
  readonly listings: readonly string[];
  readonly publishers: readonly string[];
  readonly tags: readonly string[];
}

const nothing: NearNames = { listings: [], publishers: [], tags: [] };

/**
 * Names that look like those in the path of a page: of a listing (`listings/acme-corp/laon-tui`, `listings/loan-tui`,
 * `acme-corp/loan-tui`, `loan-tui`), a publisher or a tag. Null for a path that cannot mean one: nothing is looked up.
 */
export async function nearNames(path: readonly string[]): Promise<NearNames | null> {
  if (!path.every(isName)) return null;
  const [kind, ...rest] = path;
  if (kind === "tags" && rest.length === 1) return { ...nothing, tags: await nearTags(rest[0]) };
  if (kind === "publishers" && rest.length === 1) return ofPublisher(rest[0] ?? "");
  const named = kind === "listings" ? rest : path;
  const [first = "", second] = named;
  if (named.length === 1) return ofListing(null, first);
  return named.length === 2 && second ? ofListing(first, second) : null;
}

async function ofListing(org: string | null, name: string): Promise<NearNames> {
  const near = await namesLike(parseSearch(name), shown);
  const ofOrg = (each: { org: string }) => (each.org === org ? 0 : 1);
  const listings = [...near].sort((a, b) => ofOrg(a) - ofOrg(b));
  const publishers = await findNearPublishers(org ?? name, shown);
  return { ...nothing, listings: listings.map((each) => `${each.org}/${each.name}`), publishers };
}

async function ofPublisher(org: string): Promise<NearNames> {
  const publishers = await findNearPublishers(org, shown);
  const near = publishers.length > 0 ? [] : await namesLike(parseSearch(org), shown);
  return { ...nothing, publishers, listings: near.map((each) => `${each.org}/${each.name}`) };
}

async function nearTags(tag = ""): Promise<string[]> {
  const tags = await catalogueTags(tagsCompared);
  const beginning = tag.slice(0, 3);
  return tags
    .map((each) => each.tag)
    .filter((each) => each !== tag && (each.startsWith(beginning) || tag.includes(each)))
    .slice(0, shown);
}
