import { aged } from "./age-steps";
import { weekOfHour } from "./hours";
import { creditsPerPublisher } from "./publisher-credits";

/** What a moderator said of one report of this person; none that was reversed. */
export interface ReporterRecord {
  readonly id: string;
  readonly publisher: string;
  readonly verdict: "upheld" | "dismissed" | "abusive";
  /** Filed when the version was no longer listed. */
  readonly late: boolean;
  readonly filedHour: number;
  /** Of the verdict. */
  readonly hour: number;
  /** Place among the reports upheld against this publisher, from 0 (`creditOrders`). */
  readonly order: number;
}

/** What one record gives (credit) or costs (debit), thousandths, and why it is not more. */
export interface WeightTerm {
  readonly id: string;
  readonly points: number;
  readonly why: "credit" | "late" | "publisher-cap" | "same-week" | "dismissed" | "abusive";
}

export interface ReporterWeight {
  /** Thousandths, 0 to 999. */
  readonly weight: number;
  /** U, thousandths. */
  readonly credit: number;
  /** D, thousandths. */
  readonly debit: number;
  /** What an observer starts with, thousandths. */
  readonly seed: number;
  readonly terms: readonly WeightTerm[];
}

export const creditPoints = 1_000;
export const debitPoints = { dismissed: 1_000, abusive: 3_000 } as const;
export const observerSeed = 12_000;
const halfWay = 6_000;

/** w = ⌊1000·U / (U + 2·D + 6000)⌋: one credit gives 142, six give 500, none nothing. */
export function reporterWeight(
  person: { readonly credits: readonly ReporterRecord[]; readonly observer: boolean },
  nowHour: number,
): ReporterWeight {
  const records = person.credits.toSorted(byHour);
  const reasons = new Map(creditReasons(records).map(({ id, why }) => [id, why]));
  const rightHour = Math.max(
    ...records.filter(({ id }) => reasons.get(id) === "credit").map(({ hour }) => hour),
    Number.NEGATIVE_INFINITY,
  );
  const terms = records.map((record): WeightTerm => {
    const { id, verdict, hour } = record;
    if (verdict !== "upheld") {
      // A debit ages by the next time its owner is right: waiting alone never raises a weight.
      return { id, points: -aged(debitPoints[verdict], rightHour - hour), why: verdict };
    }
    const why = reasons.get(id) ?? "late";
    return { id, points: why === "credit" ? aged(creditPoints, nowHour - hour) : 0, why };
  });
  const seed = person.observer ? observerSeed : 0;
  const credit = seed + sum(terms.map(({ points }) => Math.max(0, points)));
  const debit = sum(terms.map(({ points }) => Math.max(0, -points)));
  return { weight: weightOf(credit, debit), credit, debit, seed, terms };
}

/** Thousandths, of thousandths. */
export function weightOf(credit: number, debit: number): number {
  return Math.floor((1_000 * credit) / (credit + 2 * debit + halfWay));
}

function creditReasons(records: readonly ReporterRecord[]) {
  const weeks = new Set<number>();
  return records
    .filter(({ verdict }) => verdict === "upheld")
    .map((record): { id: string; why: WeightTerm["why"] } => {
      const { id, hour } = record;
      if (record.late) return { id, why: "late" };
      if (record.order >= creditsPerPublisher) return { id, why: "publisher-cap" };
      if (weeks.has(weekOfHour(hour))) return { id, why: "same-week" };
      weeks.add(weekOfHour(hour));
      return { id, why: "credit" };
    });
}

function byHour(a: ReporterRecord, b: ReporterRecord): number {
  return a.hour - b.hour || a.filedHour - b.filedHour || (a.id < b.id ? -1 : 1);
}

function sum(points: readonly number[]): number {
  return points.reduce((total, each) => total + each, 0);
}
