import { isSevere } from "@hecate/protocol/policies";
import { hourOf } from "@hecate/protocol/reputation/hours";
import { type Listing, listedHours } from "@hecate/protocol/reputation/listed-hours";
import type { PublisherFacts } from "@hecate/protocol/reputation/publisher-facts";
import { isInstallable } from "#lib/moderation/version-state";
import { upheldAction } from "#lib/reputation/upheld-action";
import {
  findCurrentVersions,
  findDomain,
  findInstallCohorts,
  findListedChanges,
  findRaterCohorts,
  findRatingCohorts,
  findUpheldRulings,
  type PublisherRow,
} from "./store";

/** Everything that a publisher's reputation is worked out of, as it stands now. */
export async function gatherPublisherFacts(
  { id, listingMris }: PublisherRow,
  now: Date,
): Promise<PublisherFacts> {
  const [domain, changes, ratingCohorts, raterCohorts, installCohorts] = await Promise.all([
    findDomain(id),
    findListedChanges(listingMris),
    findRatingCohorts(id),
    findRaterCohorts(id),
    findInstallCohorts(id),
  ]);
  const [current, rulings] = await Promise.all([
    findCurrentVersions(id, now),
    findUpheldRulings(id),
  ]);
  return {
    domain: domainFacts(domain),
    listedHours: listedHours(listingsOf(changes), hourOf(now)),
    ratingCohorts,
    raterCohorts,
    installCohorts,
    currentVersions: {
      total: current.length,
      sourceFound: current.filter(({ sourceFound }) => sourceFound).length,
      rebuiltOnce: current.filter(({ agree }) => agree >= 1).length,
      rebuiltTwice: current.filter(({ agree }) => agree >= 2).length,
      disputed: current.filter(({ dissent }) => dissent > 0).length,
    },
    upheld: rulings.map(({ version, action, policy, at }) => ({
      version,
      action: upheldAction(action) ?? "removal",
      malware: isSevere(policy),
      hour: hourOf(at),
    })),
  };
}

function domainFacts(domain: Awaited<ReturnType<typeof findDomain>>): PublisherFacts["domain"] {
  if (domain?.verifiedAt == null) return { state: "none", sinceHour: null };
  const state = domain.state === "verified" ? "verified" : "at-risk";
  return { state, sinceHour: hourOf(domain.verifiedAt) };
}

/** A yank is for good: whatever state a version has after it, it is not listed again. */
function listingsOf(changes: Awaited<ReturnType<typeof findListedChanges>>): Listing[] {
  const yanked = new Set<string>();
  return changes.map(({ kind, subject, version, to, at }) => {
    const key = `${subject} ${version}`;
    if (kind === "version-yanked") yanked.add(key);
    const offered = kind === "version-published" || (to !== null && isInstallable(to));
    return { version: key, hour: hourOf(at), listed: offered && !yanked.has(key) };
  });
}
