import {
  cachedDomains,
  cachedListing,
  cachedProof,
  cachedRatings,
  cachedRebuilds,
  cachedRulings,
  cachedScans,
  cachedStills,
} from "../../../cached";

const reviewsShown = 5;

/** Everything that an app's page shows; null when there is no such app. */
export async function readListing(org: string, name: string) {
  const listing = await cachedListing(org, name);
  if (listing === null) return null;
  const { version } = listing.current;
  const [proof, rebuilds, scans, ratings, rulings, domains, stills] = await Promise.all([
    cachedProof(org, name, version),
    cachedRebuilds(org, name, version),
    cachedScans(org, name, version),
    cachedRatings(org, name, reviewsShown),
    cachedRulings(org, name),
    cachedDomains(org),
    listing.recordings.length > 0 ? cachedStills(org, name) : [],
  ]);
  if (proof === null || rebuilds === null || scans === null || ratings === null) return null;
  return {
    listing,
    ratings,
    rulings,
    stills,
    trust: { proof, rebuilds, scans, domains: domains ?? [] },
  };
}
