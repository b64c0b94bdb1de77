import type { FindingRule, FindingWeight } from "@hecate/protocol/wire/scans";

/** A `first-hold` holds an app's first version, and flags a later one. */
type Weight = FindingWeight | "first-hold";

/**
 * What each finding leads to. Only what an operator put down, or a scanner with a name for it, stops a version of an
 * app that people use already; what our own checks doubt stops a stranger's first.
 */
const weights: Readonly<Record<FindingRule, Weight>> = {
  "known-bad": "hold",
  malware: "hold",
  "harmful-pattern": "first-hold",
  "platform-differs": "first-hold",
  "broken-header": "flag",
  "unknown-format": "flag",
  packed: "flag",
  secret: "flag",
  "source-differs": "flag",
  "source-agrees": "note",
  "source-unnamed": "note",
  "platform-agrees": "note",
  script: "note",
};

export function weightOf(rule: FindingRule, isFirstVersion: boolean): FindingWeight {
  const weight = weights[rule];
  if (weight !== "first-hold") return weight;
  return isFirstVersion ? "hold" : "flag";
}
