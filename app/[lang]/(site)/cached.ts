import { limits } from "@hecate/protocol/limits";
import { orgAndName, parseMri } from "@hecate/protocol/mri";
import { isName } from "@hecate/protocol/name";
import type { DependencyView } from "@hecate/protocol/wire/listing";
import { unstable_cache } from "next/cache";
import { listDependents } from "#lib/dependencies/list-dependents";
import { listRequirements } from "#lib/dependencies/list-requirements";
import { listDomains } from "#lib/domain-verification/list-domains";
import {
  catalogueTag,
  dependentsTag,
  listingTag,
  offerTag,
  publisherTag,
} from "#lib/http/page-cache";
import { getStats } from "#lib/installs/get-stats";
import { getListing } from "#lib/listings/get-listing";
import { getProof } from "#lib/listings/get-proof";
import { getStills } from "#lib/listings/get-stills";
import { listVersions } from "#lib/listings/list-versions";
import { usedDelegations } from "#lib/listings/used-delegations";
import { getPublisher } from "#lib/publishers/get-publisher";
import { listRatings } from "#lib/ratings/list-ratings";
import { listRebuilds } from "#lib/rebuilds/list-rebuilds";
import { getPublisherReputation } from "#lib/reputation/get-publisher-reputation";
import { rulingsInForce } from "#lib/rulings/rulings-in-force";
import { listScans } from "#lib/scanning/list-scans";
import { catalogueCounts } from "#lib/search/catalogue-counts";
import { catalogueTags } from "#lib/search/catalogue-tags";
import { listPublishers, listVerifiedPublishers } from "#lib/search/list-publishers";
import { nearNames } from "#lib/search/near-names";
import { type Search, searchListings } from "#lib/search/search-listings";
import { tagIndex } from "#lib/search/tag-index";
import { trendingListings } from "#lib/search/trending-listings";
import { verifiedPublishers } from "#lib/search/verified-publishers";
import { getTransparencyReport } from "#lib/transparency/get-transparency-report";

/**
 * Reads for pages that are cached whole. The tags given here pass on to the page, also when it turns
 * out to be a 404, and a write expires them. Each expires by itself too: another process of the
 * service is not told of a write.
 */
const revalidate = 300;

/**
 * Null when there is none; names that cannot be are not looked up. Expires with the publisher too: what
 * the owner of a new root key said of its apps is taken back.
 */
export async function cachedListing(org: string, name: string) {
  if (!isName(org) || !isName(name)) return null;
  const tags = [listingTag(org, name), publisherTag(org)];
  return unstable_cache(() => getListing(org, name), ["listing", org, name], {
    tags,
    revalidate,
  })();
}

/** What the recordings of an app show before they play. */
export async function cachedStills(org: string, name: string) {
  const tags = [listingTag(org, name)];
  return unstable_cache(() => getStills(org, name), ["stills", org, name], { tags, revalidate })();
}

/** Of a version that is listed. Expires with the publisher too, whose keys are part of it. */
export async function cachedProof(org: string, name: string, version: string) {
  const tags = [listingTag(org, name), publisherTag(org)];
  const key = ["proof", org, name, version];
  return unstable_cache(() => getProof(org, name, version), key, { tags, revalidate })();
}

/** The first page of who rebuilt a version; null when there is no such version. */
export async function cachedRebuilds(org: string, name: string, version: string) {
  const read = async () => {
    const page = await listRebuilds(org, name, version, { limit: limits.pageSize });
    return page.ok ? page.value : null;
  };
  const tags = [listingTag(org, name)];
  return unstable_cache(read, ["rebuilds", org, name, version], { tags, revalidate })();
}

/** What moderators ruled on an app's versions and still holds. */
export async function cachedRulings(org: string, name: string) {
  const tags = [listingTag(org, name)];
  const read = () => rulingsInForce(org, name);
  return unstable_cache(read, ["rulings", org, name], { tags, revalidate })();
}

/** What people say of an app, the most helpful first; null when there is none. Expires as a listing does. */
export async function cachedRatings(org: string, name: string, limit: number) {
  const read = async () => {
    const page = await listRatings({ org, name }, { sort: "helpful", limit }, new Date());
    return page.ok ? page.value : null;
  };
  const tags = [listingTag(org, name), publisherTag(org)];
  return unstable_cache(read, ["ratings", org, name, `${limit}`], { tags, revalidate })();
}

/** What a version requires, with what can be had of it now. Expires when that changes. */
export async function cachedRequirements(requires: readonly DependencyView[]) {
  const tags = requires.flatMap(({ mri }) => {
    const parsed = parseMri(mri);
    const app = parsed.ok ? orgAndName(parsed.value) : null;
    return app ? [offerTag(app.org, app.name)] : [];
  });
  const asked = requires.map(({ mri, version }) => ({ mri, range: version }));
  const key = ["requirements", JSON.stringify(asked)];
  return unstable_cache(() => listRequirements(asked), key, { tags, revalidate })();
}

/** The first of those that require an app; null when there is no such app. */
export async function cachedDependents(org: string, name: string, limit: number) {
  const read = async () => {
    const page = await listDependents(org, name, { limit });
    return page.ok ? page.value : null;
  };
  const tags = [dependentsTag(org, name)];
  return unstable_cache(read, ["dependents", org, name, `${limit}`], { tags, revalidate })();
}

/** Day by day; null when there is no such app. Fetches are written down each minute and expire nothing. */
export async function cachedStats(org: string, name: string, days: number) {
  if (!isName(org) || !isName(name)) return null;
  const read = async () => {
    const stats = await getStats({ org, name }, days, new Date());
    return stats.ok ? stats.value : null;
  };
  const tags = [listingTag(org, name)];
  return unstable_cache(read, ["stats", org, name, `${days}`], { tags, revalidate })();
}

/** The newest versions of an app that is listed, with their files. */
export async function cachedVersions(org: string, name: string) {
  const read = async () => {
    const page = await listVersions(org, name, { limit: limits.pageSize });
    return page.ok ? page.value.items : [];
  };
  const tags = [listingTag(org, name)];
  return unstable_cache(read, ["versions", org, name], { tags, revalidate })();
}

/** What the scanners say of a version; null when there is no such version. */
export async function cachedScans(org: string, name: string, version: string) {
  const read = async () => {
    const scans = await listScans(org, name, version);
    return scans.ok ? scans.value : null;
  };
  const tags = [listingTag(org, name)];
  return unstable_cache(read, ["scans", org, name, version], { tags, revalidate })();
}

export async function cachedPublisher(org: string) {
  if (!isName(org)) return null;
  const tags = [publisherTag(org)];
  return unstable_cache(() => getPublisher(org), ["publisher", org], { tags, revalidate })();
}

export async function cachedDomains(org: string) {
  if (!isName(org)) return null;
  const tags = [publisherTag(org)];
  return unstable_cache(() => listDomains(org), ["domains", org], { tags, revalidate })();
}

/** With the events behind it; it changes by the hour at most, but with a ruling at once. */
export async function cachedReputation(org: string) {
  if (!isName(org)) return null;
  const tags = [publisherTag(org)];
  const read = () => getPublisherReputation({ org }, true, new Date());
  return unstable_cache(read, ["reputation", org], { tags, revalidate })();
}

/** As far as published versions show. */
export async function cachedDelegations(org: string) {
  if (!isName(org)) return [];
  const tags = [publisherTag(org)];
  return unstable_cache(() => usedDelegations(org), ["delegations", org], { tags, revalidate })();
}

/** The first page of what a query without words and cursor finds. */
export function cachedListings(query: Omit<Search, "q" | "cursor">) {
  const tags = [catalogueTag, ...(query.publisher ? [publisherTag(query.publisher)] : [])];
  const key = ["listings", JSON.stringify(query)];
  return unstable_cache(() => firstPage(query), key, { tags, revalidate })();
}

/** What people install now, the most first; what nobody installed of late is not in it. */
export function cachedTrending(limit: number) {
  const read = () => trendingListings(limit, new Date());
  return unstable_cache(read, ["trending", `${limit}`], { tags: [catalogueTag], revalidate })();
}

export function cachedVerifiedPublishers(limit: number) {
  const read = () => verifiedPublishers(limit);
  return unstable_cache(read, ["verified", `${limit}`], { tags: [catalogueTag], revalidate })();
}

/** The same with how much they publish. */
export function cachedListedVerified(limit: number) {
  const read = () => listVerifiedPublishers(limit);
  const key = ["listed-verified", `${limit}`];
  return unstable_cache(read, key, { tags: [catalogueTag], revalidate })();
}

/** The first page of those with something to install. */
export function cachedPublishers(limit: number) {
  const read = () => listPublishers("", limit);
  return unstable_cache(read, ["publishers", `${limit}`], { tags: [catalogueTag], revalidate })();
}

/** What a path that leads nowhere may have meant; null where it can mean nothing. */
export function cachedNear(path: readonly string[]) {
  return unstable_cache(() => nearNames(path), ["near", ...path], { revalidate })();
}

export function cachedCounts() {
  const tags = [catalogueTag];
  return unstable_cache(() => catalogueCounts(), ["counts"], { tags, revalidate })();
}

export function cachedTags(limit: number) {
  const tags = [catalogueTag];
  return unstable_cache(() => catalogueTags(limit), ["tags", `${limit}`], { tags, revalidate })();
}

/** Reads the whole catalogue: a large one not after each write, but every few minutes. */
export async function cachedTagIndex() {
  const { listings } = await cachedCounts();
  const tags = listings.isExact ? [catalogueTag] : [];
  return unstable_cache(() => tagIndex(), ["tag-index"], { tags, revalidate })();
}

/** Counts the whole log, so not at each visit. */
export function cachedTransparency() {
  return unstable_cache(() => getTransparencyReport(), ["transparency"], { revalidate })();
}

async function firstPage(query: Omit<Search, "q" | "cursor">) {
  const found = await searchListings(query);
  if (!found.ok) throw new Error(`A first page was refused: ${found.refusal.code}`);
  return found.value;
}
