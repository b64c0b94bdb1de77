import { rootMilli } from "./integer-roots";

/** Somebody with an open report on the version, as the queue sees them. */
export interface Voice {
  readonly established: boolean;
  readonly hasReceipt: boolean;
  /** In which the account began; null for an anonymous tip. */
  readonly week: number | null;
  /** D as `reporterWeight` says, thousandths. */
  readonly debit: number;
}

export interface QueuePriority {
  /** Thousandths; the highest is looked at first. */
  readonly priority: number;
  readonly terms: {
    /** 2·W */
    readonly weight: number;
    /** What reports add that carry no weight, thousandths. */
    readonly voices: number;
    /** 100, doubled for a young version, half as much again without a verified domain. */
    readonly percent: number;
  };
}

/**
 * Attention, not power: (2·W + Σ over cohorts of voices / √cohort) × 2 for a version younger than 7
 * days × 1.5 for a publisher without a verified domain. A voice is 100 with standing and receipt, 60
 * with standing, else 5, divided by 1 + its debits.
 */
export function queuePriority(report: {
  /** W, thousandths. */
  readonly weight: number;
  readonly voices: readonly Voice[];
  readonly young: boolean;
  readonly domainVerified: boolean;
}): QueuePriority {
  const cohorts = new Map<number | null, { voices: number; points: number }>();
  for (const voice of report.voices) {
    const cohort = cohorts.get(voice.week) ?? { voices: 0, points: 0 };
    cohorts.set(voice.week, {
      voices: cohort.voices + 1,
      points: cohort.points + voiceOf(voice),
    });
  }
  let voices = 0;
  for (const cohort of cohorts.values()) {
    voices += Math.floor(cohort.points / rootMilli(cohort.voices));
  }
  const weight = 2 * report.weight;
  const percent = (report.young ? 200 : 100) * (report.domainVerified ? 1 : 1.5);
  const priority = Math.floor(((weight + voices) * percent) / 100);
  return { priority, terms: { weight, voices, percent } };
}

/** Thousandths of a point. */
function voiceOf({ established, hasReceipt, debit }: Voice): number {
  const points = established ? (hasReceipt ? 100 : 60) : 5;
  return Math.floor((points * 1_000 * 1_000) / (1_000 + debit));
}
