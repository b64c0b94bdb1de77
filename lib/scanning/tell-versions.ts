import { ok } from "@hecate/protocol/result";
import { type Transaction, transaction } from "#lib/db/client";
import { Prisma } from "#lib/db/generated/client";
import { recordScans } from "#lib/scanning/record-scans";
import { saidTo } from "#lib/scanning/said-to";
import {
  findLastScanned,
  findScans,
  lockScan,
  lockVersionsOf,
  type ScanId,
  type ScannedVersion,
  updateScan,
} from "./store";

/** A listing whose page shows something else now. */
export interface ScannedListing {
  readonly org: string;
  readonly name: string;
  /** Whether it was stopped by what was found. */
  readonly isHeld: boolean;
}

export interface Telling {
  readonly clock: () => Date;
  readonly stop: AbortSignal;
  /** Is told of each batch once it is recorded. */
  readonly recorded: (listings: readonly ScannedListing[]) => Promise<unknown>;
}

/** A transaction's share of the versions that offer a file: nobody waits for more than these. */
const versionsAtOnce = 10;

/**
 * Records what a scanner said of a file at every version that offers it, some at a time. Where it was stopped before,
 * it goes on; each version is told once.
 */
export async function tellVersions(id: ScanId, { clock, stop, recorded }: Telling): Promise<void> {
  for (;;) {
    stop.throwIfAborted();
    const told = await transaction(async (tx) => ok(await tellSome(tx, id, clock())));
    if (told.value === null) return;
    await recorded(told.value);
  }
}

/** Null when every version was told. */
async function tellSome(tx: Transaction, id: ScanId, at: Date): Promise<ScannedListing[] | null> {
  const scan = await lockScan(tx, id);
  if (scan === null || scan.previous === null) return null;
  const versions = await lockVersionsOf(tx, scan, versionsAtOnce);
  const scans = await findScans(filesOf(versions), tx);
  const lasts = await findLastScanned(tx, versions);
  const isEnd = versions.length < versionsAtOnce;
  const progress = isEnd
    ? { toldTo: null, previous: Prisma.DbNull }
    : { toldTo: versions.at(-1)?.id };
  await updateScan(tx, id, progress);
  const listings: ScannedListing[] = [];
  for (const version of versions) {
    const before = scans.map((each) => saidTo(version, each));
    const after = before.map((each) => (isSame(each, id) ? scan : each));
    const last = lasts.get(version.id) ?? null;
    const isHeld = await recordScans(tx, { version, before, after, last, at });
    const { name, publisher } = version.listing;
    listings.push({ org: publisher.org, name, isHeld });
  }
  return listings;
}

function filesOf(versions: readonly ScannedVersion[]): string[] {
  return [...new Set(versions.flatMap(({ artifacts }) => artifacts.map(({ cid }) => cid)))];
}

function isSame(a: ScanId, b: ScanId): boolean {
  return a.cid === b.cid && a.scanner === b.scanner;
}
