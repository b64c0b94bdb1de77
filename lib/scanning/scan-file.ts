import type { Cid } from "@hecate/protocol/cid";
import { ok } from "@hecate/protocol/result";
import type { Scanner, ScanTrouble } from "@hecate/protocol/wire/scans";
import { transaction } from "#lib/db/client";
import type { Prisma, Scan } from "#lib/db/generated/client";
import { askScanner, type ScanAnswer } from "#lib/scanning/ask-scanner";
import { judgeVersion, worstState } from "#lib/scanning/judge-version";
import { recordScans } from "#lib/scanning/record-scans";
import { findScans, lockVersionsOf, type ScannedVersion, updateScan } from "./store";

/** A listing whose page shows something else now. */
interface ScannedListing {
  readonly org: string;
  readonly name: string;
  /** Whether it was stopped by what was found. */
  readonly isHeld: boolean;
}

export interface Scanned {
  /** Why it could not be scanned, where trying again soon may help. */
  readonly retry: ScanTrouble | null;
  readonly listings: readonly ScannedListing[];
}

type Ask = (scanner: Scanner, cid: Cid, stop: AbortSignal) => Promise<ScanAnswer>;

/**
 * Puts a file to a scanner and records what it says: of the file, and of every version that offers it.
 * Doing it twice changes nothing.
 */
export async function scanFile(
  { scanner, cid }: { readonly scanner: Scanner; readonly cid: Cid },
  clock: () => Date,
  stop: AbortSignal,
  ask: Ask = askScanner,
): Promise<Scanned> {
  const answer = await ask(scanner, cid, stop);
  // Cut short by us: that says nothing of the scanner, and the job comes again.
  if (answer.is === "trouble") stop.throwIfAborted();
  const at = clock();
  const recorded = await transaction(async (tx) => {
    const versions = await lockVersionsOf(tx, cid);
    const before = await findScans(filesOf(versions), tx);
    const scan = before.find((each) => each.cid === cid && each.scanner === scanner);
    if (scan === undefined) return ok<ScannedListing[]>([]);
    const change = changeOf(scan, answer, versions, at);
    await updateScan(tx, scan, change);
    const after = before.map((each) => (each === scan ? { ...scan, ...change } : each));
    const listings: ScannedListing[] = [];
    for (const version of versions) {
      const { name, publisher } = version.listing;
      const isHeld = await recordScans(tx, { version, before, after, at });
      listings.push({ org: publisher.org, name, isHeld });
    }
    return ok(listings);
  });
  return { retry: retryOf(answer), listings: recorded.ok ? recorded.value : [] };
}

function retryOf(answer: ScanAnswer): ScanTrouble | null {
  if (answer.is === "seen") return null;
  return isLasting(answer.trouble) ? null : answer.trouble;
}

/** What no later attempt of the same day changes. */
function isLasting(trouble: ScanTrouble): boolean {
  return trouble === "not-set-up" || trouble === "too-large";
}

function filesOf(versions: readonly ScannedVersion[]): string[] {
  return versions.flatMap(({ artifacts }) => artifacts.map(({ cid }) => cid));
}

/** An answer that was given stands, with its date, until the scanner gives another. */
function changeOf(
  scan: Scan,
  answer: ScanAnswer,
  versions: readonly ScannedVersion[],
  at: Date,
): Pick<Scan, "state" | "trouble" | "ruleset" | "scannedAt"> & { findings: Prisma.JsonArray } {
  const { ruleset, scannedAt } = scan;
  const findings = scan.findings as Prisma.JsonArray;
  if (answer.is === "trouble") {
    const state = scannedAt === null ? "could-not-scan" : scan.state;
    return { state, trouble: answer.trouble, ruleset, scannedAt, findings };
  }
  const seen = { state: "passed", trouble: null, scannedAt: at, ruleset: answer.ruleset };
  const read = { ...seen, findings: [...answer.seen] };
  const judged = versions.flatMap((version) => judgeVersion(version, [{ ...scan, ...read }]));
  const ofFile = judged.filter(({ cid }) => cid === scan.cid);
  return { ...read, state: ofFile.length === 0 ? "passed" : worstState(ofFile) };
}
