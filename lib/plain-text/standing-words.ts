import type { StandingSummary } from "@hecate/protocol/wire/standing";

/** `4.3 of 5 stars by 12 people, 45 installs` */
export function standingWords({ stars, raters, installs }: StandingSummary): string {
  const rated =
    stars === null ? "too few ratings" : `${stars.toFixed(1)} of 5 stars by ${raters} people`;
  return `${rated}, ${installs} ${installs === 1 ? "install" : "installs"}`;
}
