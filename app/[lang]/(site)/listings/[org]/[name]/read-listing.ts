import {
  cachedDependents,
  cachedDomains,
  cachedListing,
  cachedProof,
  cachedRatings,
  cachedRebuilds,
  cachedRequirements,
  cachedRulings,
  cachedScans,
  cachedStats,
  cachedStills,
} from "../../../cached";

const reviewsShown = 5;
const dependentsShown = 8;
const daysShown = 90;

/** Everything that an app's page shows; null when there is no such app. */
export async function readListing(org: string, name: string) {
  const listing = await cachedListing(org, name);
  if (listing === null) return null;
  const { version } = listing.current;
  const [requires, dependents, proof, rebuilds, scans, ratings, rulings, domains, stats, stills] =
    await Promise.all([
      cachedRequirements(listing.current.requires),
      cachedDependents(org, name, dependentsShown),
      cachedProof(org, name, version),
      cachedRebuilds(org, name, version),
      cachedScans(org, name, version),
      cachedRatings(org, name, reviewsShown),
      cachedRulings(org, name),
      cachedDomains(org),
      cachedStats(org, name, daysShown),
      listing.recordings.length > 0 ? cachedStills(org, name) : [],
    ]);
  if (proof === null || rebuilds === null || scans === null || ratings === null) return null;
  if (dependents === null || stats === null) return null;
  const trust = { proof, rebuilds, scans, domains: domains ?? [] };
  return { listing, requires, dependents, ratings, rulings, stats, stills, trust };
}
