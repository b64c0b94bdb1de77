import type { ScanView } from "@hecate/protocol/wire/scans";

/** What a scanner says alike of the binaries for several platforms. */
export interface ScanGroup {
  readonly key: string;
  readonly scan: ScanView;
  /** Empty where it is said of every platform. */
  readonly platforms: readonly string[];
}

/** One entry a scanner and answer, so that nine platforms do not repeat themselves nine times. */
export function gatherScans(items: readonly ScanView[]): ScanGroup[] {
  const groups = new Map<string, ScanView[]>();
  for (const scan of items) {
    const { scanner, state, ruleset, findings, trouble, scannedAt } = scan;
    const said = [scanner, state, ruleset, findings, trouble, scannedAt?.slice(0, 10)];
    const key = JSON.stringify(said);
    groups.set(key, [...(groups.get(key) ?? []), scan]);
  }
  const all = new Set(items.map(({ platform }) => platform)).size;
  return [...groups].flatMap(([key, scans]) => {
    const [scan] = scans;
    if (scan === undefined) return [];
    const platforms = scans.length === all ? [] : scans.map(({ platform }) => platform);
    return [{ key, scan, platforms }];
  });
}
