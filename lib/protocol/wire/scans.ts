import { z } from "zod";
import { platforms } from "../platform";

export const scanners = ["built-in", "known-bad", "clamav"] as const;
export type Scanner = (typeof scanners)[number];

/** `queued` until a scanner answered. Only a scanner that read the whole file says `passed`. */
export const scanStates = ["queued", "passed", "flagged", "could-not-scan"] as const;
export type ScanState = (typeof scanStates)[number];

/** Why a file could not be scanned. See docs/scanning.md, "Could not scan". */
export const scanTroubles = [
  "not-set-up",
  "unreachable",
  "timeout",
  "closed",
  "nonsense",
  "too-large",
  "scanner-error",
] as const;
export type ScanTrouble = (typeof scanTroubles)[number];

/** What was found, by rule. See docs/scanning.md, "Findings". */
export const findingRules = [
  "known-bad",
  "malware",
  "harmful-pattern",
  "platform-differs",
  "platform-agrees",
  "broken-header",
  "unknown-format",
  "script",
  "packed",
  "secret",
  "source-differs",
  "source-agrees",
  "source-unnamed",
] as const;
export type FindingRule = (typeof findingRules)[number];

/** A `note` informs; a `flag` is doubtful; a `hold` keeps the version back until somebody looked. */
export const findingWeights = ["note", "flag", "hold"] as const;
export type FindingWeight = (typeof findingWeights)[number];

export const findingView = z.object({
  rule: z.enum(findingRules),
  weight: z.enum(findingWeights),
  text: z.string().describe("In plain words"),
});
export type FindingView = z.infer<typeof findingView>;

/** What one scanner says of the binary for one platform. */
export const scanView = z.object({
  platform: z.enum(platforms),
  cid: z.string(),
  scanner: z.enum(scanners),
  state: z.enum(scanStates),
  ruleset: z.string().describe("Of the rules it was scanned with"),
  findings: z.array(findingView),
  trouble: z.enum(scanTroubles).nullable().describe("Why the last try did not scan it"),
  queuedAt: z.iso.datetime(),
  scannedAt: z.iso.datetime().nullable().describe("When the scanner last answered"),
});
export type ScanView = z.infer<typeof scanView>;

/** `GET /listings/{org}/{name}/versions/{version}/scans` */
export const scansView = z.object({
  state: z
    .enum(scanStates)
    .describe("The worst of all: flagged, could-not-scan, queued, then passed"),
  items: z.array(scanView),
});
export type ScansView = z.infer<typeof scansView>;
