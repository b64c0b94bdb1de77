import { type Brigade, type BrigadeRun, runBrigade } from "./brigades";
import { Chance } from "./chance";
import type { MalwareRun } from "./malware";
import { Town } from "./town";

/** A number that was measured and the most it may be. */
export interface Measure {
  readonly name: string;
  readonly unit: "%" | "h" | "people" | "stars" | "×";
  readonly value: number;
  readonly target: number;
  /** How much of a difference to the target is chance. */
  readonly tolerance?: number;
}

export interface Scenario {
  readonly name: string;
  readonly measure: (seeds: readonly number[]) => Measure[];
}

export function misses({ value, target, tolerance = 0 }: Measure): boolean {
  return value > target + tolerance;
}

/** The targets' shares were counted in so many runs. */
const targetRuns = 16;
/** A version that is limited for nothing is so until the next session: their longest gap. */
const sessionGapHours = 11;

/** Two standard errors of the difference of two shares, in percent: none where the target is 0. */
function chanceOf(percent: number, runs: number): number {
  const share = percent / 100;
  const variance = share * (1 - share) * (1 / targetRuns + 1 / runs);
  return Math.round(200 * Math.sqrt(variance));
}

/** The same of the difference of two means. */
export function chanceOfMean(values: readonly number[]): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  const variance = (squares / (values.length - 1)) * (1 / targetRuns + 1 / values.length);
  return Math.round(2 * Math.sqrt(variance));
}

interface BrigadeTargets {
  readonly hidden: number;
  readonly touched: number;
  readonly hiddenHours?: number;
}

export function brigade(name: string, how: Brigade, targets: BrigadeTargets): Scenario {
  return {
    name,
    measure(seeds) {
      const runs = seeds.map((seed) => {
        const chance = new Chance(seed);
        return runBrigade(new Town(chance), chance, how);
      });
      const share = (holds: (run: BrigadeRun) => boolean) =>
        Math.round((100 * runs.filter(holds).length) / runs.length);
      const most = (of: (run: BrigadeRun) => number) => Math.max(...runs.map(of));
      return [
        {
          name: "hidden",
          unit: "%",
          value: share((run) => run.hidden),
          target: targets.hidden,
          tolerance: chanceOf(targets.hidden, runs.length),
        },
        {
          name: "touched",
          unit: "%",
          value: share((run) => run.touched),
          target: targets.touched,
          tolerance: chanceOf(targets.touched, runs.length),
        },
        {
          name: "hidden, at most",
          unit: "h",
          value: most((run) => run.hiddenHours),
          target: targets.hiddenHours ?? 0,
        },
        {
          name: "limited, at most",
          unit: "h",
          value: most((run) => run.limitedHours),
          target: targets.touched === 0 ? 0 : sessionGapHours,
        },
      ];
    },
  };
}

export function meanVictims(runs: readonly MalwareRun[]): number {
  return Math.round(runs.reduce((sum, { victims }) => sum + victims, 0) / runs.length);
}

/** Of those that were reported and stopped. */
export function hoursAt(quantile: number, runs: readonly MalwareRun[]): number {
  const hours = runs.flatMap((run) => run.hours ?? []).sort((a, b) => a - b);
  return hours[Math.min(hours.length - 1, Math.floor(quantile * hours.length))] ?? 0;
}
