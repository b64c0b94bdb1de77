import type { DomainView } from "@hecate/protocol/wire/domain";
import type { BadgeKind } from "@hecate/protocol/wire/feeds";
import type { ListingView } from "@hecate/protocol/wire/listing";

/** `plain` states a fact, `good` one that was checked, `caution` and `bad` that it cannot be had or not gladly. */
export type BadgeTone = "plain" | "good" | "caution" | "bad" | "unknown";

export interface Badge {
  readonly label: string;
  readonly value: string;
  readonly tone: BadgeTone;
  /** Where a value that is too long is cut: the end of a domain says whose it is. */
  readonly keeps: "start" | "end";
}

export const notListed: Badge = {
  label: "hecate",
  value: "not listed",
  tone: "unknown",
  keeps: "start",
};

/** What a badge says of a listing. Of one that cannot be had, every badge says that and nothing else. */
export function badgeOf(
  kind: BadgeKind,
  listing: ListingView,
  domains: readonly DomainView[],
): Badge {
  const withheld = withheldBadge(listing);
  if (withheld !== null) return withheld;
  const { current, standing } = listing;
  switch (kind) {
    case "version":
      if (current.state.state === "limited") {
        return badge("hecate", `${current.version} limited`, "caution");
      }
      return badge("hecate", current.version);
    case "installs":
      return badge("installs", standing.installs.toLocaleString("en-GB"));
    case "stars":
      if (standing.stars === null) return badge("stars", "not enough yet", "unknown");
      return badge("stars", `${standing.stars.toFixed(1)} of 5 by ${standing.raters}`);
    case "domain":
      return domainBadge(listing.publisher.verifiedDomain, domains);
  }
}

const states = {
  held: "waits for a review",
  quarantined: "in quarantine",
  removed: "removed",
} as const;

function withheldBadge({ current }: ListingView): Badge | null {
  const { state } = current.state;
  if (state !== "listed" && state !== "limited") {
    return badge("hecate", `${current.version} ${states[state]}`, "bad");
  }
  return current.yanked ? badge("hecate", `${current.version} yanked`, "bad") : null;
}

/** Never a bare tick: which domain, and since when it vouches without a lapse. */
function domainBadge(verified: string | null, domains: readonly DomainView[]): Badge {
  if (verified === null) return badge("domain", "none verified", "unknown");
  const since = domains.find(({ domain }) => domain === verified)?.verifiedAt?.slice(0, 10);
  const value = since ? `${verified} since ${since}` : verified;
  return { label: "verified domain", value, tone: "good", keeps: "end" };
}

function badge(label: string, value: string, tone: BadgeTone = "plain"): Badge {
  return { label, value, tone, keeps: "start" };
}
