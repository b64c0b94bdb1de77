import { aged } from "./age-steps";
import { dayHours, monthHours } from "./hours";
import type { PublisherFacts, PublisherTerm } from "./publisher-facts";

const capDays = 180;
const capPoints = 20_000;

export function domainTerm({ domain }: PublisherFacts, nowHour: number): PublisherTerm {
  const months =
    domain.sinceHour === null ? 0 : Math.floor((nowHour - domain.sinceHour) / monthHours);
  const full = domain.state === "none" ? 0 : 10_000 + 1_000 * Math.min(5, Math.max(0, months));
  const changes = {
    none: ["Verify a domain: 10 points at once, and one more for each month, up to 5."],
    "at-risk": ["Put the DNS record back: the points double again when the domain is next seen."],
    verified:
      full < 15_000
        ? ["Each further month in which the domain stays verified adds a point, up to 15."]
        : [],
  };
  return {
    name: "domain",
    points: domain.state === "at-risk" ? full / 2 : full,
    max: 15_000,
    inputs: { state: domain.state, months },
    events: ["domain-added", "domain-changed"],
    changes: changes[domain.state],
  };
}

export function standingTerm({ listedHours }: PublisherFacts): PublisherTerm {
  const months = Math.floor(listedHours / monthHours);
  return {
    name: "standing",
    points: 1_000 * Math.min(10, months),
    max: 10_000,
    inputs: { months },
    events: ["version-published", "version-yanked", "state-changed"],
    changes: months < 10 ? ["Each 30 days with a listed version add a point, up to 10."] : [],
  };
}

const lostPoints = { removal: 10_000, limit: 5_000 } as const;

export function recordTerm({ upheld }: PublisherFacts, nowHour: number): PublisherTerm {
  const heaviest = new Map<string, { action: keyof typeof lostPoints; lost: number }>();
  for (const { version, action, hour } of upheld) {
    const lost = aged(lostPoints[action], nowHour - hour);
    if (lost > (heaviest.get(version)?.lost ?? 0)) heaviest.set(version, { action, lost });
  }
  const lostBy = (action: keyof typeof lostPoints) =>
    [...heaviest.values()]
      .filter((ruling) => ruling.action === action)
      .reduce((sum, { lost }) => sum + lost, 0);
  const removals = lostBy("removal");
  const limits = lostBy("limit");
  return {
    name: "record",
    points: Math.max(0, 20_000 - removals - limits),
    max: 20_000,
    inputs: { lostByRemovals: removals, lostByLimits: limits },
    events: ["case-ruled", "ruling-ended"],
    changes:
      removals + limits > 0
        ? [
            "What a ruling cost halves after 180 days, again after 360, and ends after 720.",
            "A ruling that is overturned on appeal gives all of it back.",
          ]
        : [
            "A version that is removed or quarantined by a ruling costs 10 points, a limited one 5.",
          ],
  };
}

/** What takes the sum down to 20 points; null when nothing does. */
export function malwareCap(
  { upheld }: PublisherFacts,
  sum: number,
  nowHour: number,
): PublisherTerm | null {
  const hours = upheld.filter(({ malware }) => malware).map(({ hour }) => hour);
  const daysLeft = capDays - Math.floor((nowHour - Math.max(...hours)) / dayHours);
  if (hours.length === 0 || daysLeft <= 0) return null;
  return {
    name: "malware-cap",
    points: Math.min(0, capPoints - sum),
    max: 0,
    inputs: { daysLeft },
    events: ["case-ruled", "ruling-ended"],
    changes: [`Malware was found here: the sum is at most 20 for another ${daysLeft} days.`],
  };
}
