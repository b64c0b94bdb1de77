import { cohortMass } from "./cohort-mass";
import { log2Milli } from "./integer-roots";
import type { PublisherFacts, PublisherTerm } from "./publisher-facts";
import { weighedStars } from "./stars";

/** With a mass of so many raters, half of what the stars are worth counts. */
const halfQualityMass = 10_000;

/** Whoever rates all of a publisher's listings is one rater: many listings make no crowd. */
export function qualityTerm({ ratingCohorts, raterCohorts }: PublisherFacts): PublisherTerm {
  const starsMilli = weighedStars(ratingCohorts.filter(({ raters }) => raters > 0));
  const mass = cohortMass(raterCohorts);
  const points = Math.floor((25 * (starsMilli - 1_000) * mass) / (4 * (mass + halfQualityMass)));
  return {
    name: "quality",
    points,
    max: 25_000,
    inputs: { starsMilli, raterMass: mass },
    events: ["listing-rated", "rating-withdrawn"],
    changes: [
      "Ratings by established people who installed a listing change it, the more the further apart their accounts began.",
    ],
  };
}

export function adoptionTerm({ installCohorts }: PublisherFacts): PublisherTerm {
  const mass = cohortMass(installCohorts);
  const points = Math.min(15_000, 3 * log2Milli(1_000 + mass, 1_000));
  return {
    name: "adoption",
    points,
    max: 15_000,
    inputs: { installerMass: mass },
    events: ["app-installed", "person-joined"],
    changes:
      points < 15_000
        ? ["Three points for each doubling of the people who install, up to 15."]
        : [],
  };
}

export function opennessTerm({ currentVersions }: PublisherFacts): PublisherTerm {
  const { total, sourceFound, rebuiltOnce, rebuiltTwice, disputed } = currentVersions;
  const share = (count: number) => (total === 0 ? 0 : Math.floor((5_000 * count) / total));
  const gained = share(sourceFound) + share(rebuiltOnce) + share(rebuiltTwice);
  const changes = [
    total === 0 && "Publish a version: openness is about what people can install.",
    sourceFound < total && "Name a source revision that can be found in every current version.",
    rebuiltTwice < total && "Two independent rebuilds that agree, of each current version.",
    disputed > 0 && "A rebuild disagrees, which costs 5 points until it is settled.",
  ].filter((sentence) => sentence !== false);
  return {
    name: "openness",
    points: Math.max(0, gained - (disputed > 0 ? 5_000 : 0)),
    max: 15_000,
    inputs: { currentVersions: total, sourceFound, rebuiltOnce, rebuiltTwice, disputed },
    events: ["version-published", "source-changed", "rebuild-attested"],
    changes,
  };
}
