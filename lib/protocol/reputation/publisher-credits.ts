/** At most so many reports are ever credited against one publisher, whoever made them. */
export const creditsPerPublisher = 3;

/** A report that was filed while the version was listed, and upheld. */
export interface UpheldReport {
  readonly id: string;
  readonly publisher: string;
  readonly person: string;
  readonly version: string;
  readonly filedHour: number;
  /** Of the verdict. */
  readonly hour: number;
}

/**
 * Each report's place among those upheld against its publisher, from 0: by verdict, then by when it
 * was filed. Two of one person on one version are one. Who plants malware to report it earns three
 * credits with it, however many accounts report it.
 */
export function creditOrders(upheld: Iterable<UpheldReport>): Map<string, number> {
  const orders = new Map<string, number>();
  const taken = new Map<string, Set<string>>();
  for (const report of [...upheld].sort(byVerdict)) {
    const credited = taken.get(report.publisher) ?? new Set<string>();
    taken.set(report.publisher, credited);
    const finding = `${report.person} ${report.version}`;
    if (credited.has(finding)) continue;
    orders.set(report.id, credited.size);
    credited.add(finding);
  }
  return orders;
}

function byVerdict(a: UpheldReport, b: UpheldReport): number {
  return a.hour - b.hour || a.filedHour - b.filedHour || (a.id < b.id ? -1 : 1);
}
