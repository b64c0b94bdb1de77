import { isPlatform, type Platform } from "@hecate/protocol/platform";
import {
  type FindingView,
  type Scanner,
  type ScanState,
  type ScanTrouble,
  scanners,
  scanStates,
  scanTroubles,
} from "@hecate/protocol/wire/scans";
import { z } from "zod";
import type { Scan } from "#lib/db/generated/client";
import { storedManifest } from "#lib/listings/stored-manifest";
import { judgeFile } from "#lib/scanning/judge-file";
import { observations } from "#lib/scanning/observation";
import type { ScannedVersion } from "./store";

/** What one scanner says of the binary of a version for one platform. */
export interface JudgedScan {
  readonly platform: Platform;
  readonly cid: string;
  readonly scanner: Scanner;
  readonly state: ScanState;
  readonly ruleset: string;
  readonly findings: readonly FindingView[];
  readonly trouble: ScanTrouble | null;
  readonly queuedAt: Date;
  readonly scannedAt: Date | null;
}

const named = z.object({
  scanner: z.enum(scanners),
  state: z.enum(scanStates),
  trouble: z.enum(scanTroubles).nullable(),
});

/** Holds what scanners saw against what a version's manifest claims; by platform, then scanner. */
export function judgeVersion(version: ScannedVersion, scans: readonly Scan[]): JudgedScan[] {
  const { source } = storedManifest(version);
  return version.artifacts.flatMap(({ platform, cid }) => {
    if (!isPlatform(platform)) throw new Error(`an artifact for no platform: ${platform}`);
    const ofFile = scans
      .filter((scan) => scan.cid === cid)
      .toSorted((a, b) => (a.scanner < b.scanner ? -1 : 1));
    return ofFile.map((scan) => {
      const { scanner, state, trouble } = named.parse(scan);
      const { ruleset, queuedAt, scannedAt } = scan;
      const seen = observations.parse(scan.findings);
      const findings = judgeFile(seen, { platform, source, isFirstVersion: version.isFirst });
      const answered = findings.some(({ weight }) => weight !== "note") ? "flagged" : "passed";
      const judged = state === "passed" || state === "flagged" ? answered : state;
      const stated = { platform, cid, scanner, ruleset, trouble, queuedAt, scannedAt };
      return { ...stated, state: judged, findings };
    });
  });
}

/** From the best to the worst. */
const byWeight = ["passed", "queued", "could-not-scan", "flagged"] as const satisfies ScanState[];

/** Of several answers the one that matters most; `queued` where there is none. */
export function worstState(scans: readonly { readonly state: ScanState }[]): ScanState {
  if (scans.length === 0) return "queued";
  const worst = Math.max(...scans.map(({ state }) => byWeight.indexOf(state)));
  return byWeight[worst] ?? "queued";
}
