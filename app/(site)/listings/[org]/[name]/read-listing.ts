import {
  cachedDomains,
  cachedListing,
  cachedProof,
  cachedRatings,
  cachedRebuilds,
  cachedRulings,
  cachedScans,
  cachedStats,
} from "../../../cached";

const reviewsShown = 5;
const daysShown = 90;

/** Everything that an app's page shows; null when there is no such app. */
export async function readListing(org: string, name: string) {
  const listing = await cachedListing(org, name);
  if (listing === null) return null;
  const { version } = listing.current;
  const [proof, rebuilds, scans, ratings, rulings, domains, stats] = await Promise.all([
    cachedProof(org, name, version),
    cachedRebuilds(org, name, version),
    cachedScans(org, name, version),
    cachedRatings(org, name, reviewsShown),
    cachedRulings(org, name),
    cachedDomains(org),
    cachedStats(org, name, daysShown),
  ]);
  if (proof === null || rebuilds === null || scans === null) return null;
  if (ratings === null || stats === null) return null;
  return {
    listing,
    ratings,
    rulings,
    stats,
    trust: { proof, rebuilds, scans, domains: domains ?? [] },
  };
}
