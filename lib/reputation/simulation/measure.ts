import { type Brigade, type BrigadeRun, runBrigade } from "./brigades";
import { Chance } from "./chance";
import type { MalwareRun } from "./malware";
import { Town } from "./town";

/** A number that was measured and the most it may be. */
export interface Measure {
  readonly name: string;
  readonly unit: "%" | "h" | "people" | "stars" | "×";
  readonly value: number;
  /** Null where the design names none. */
  readonly target: number | null;
}

export interface Scenario {
  readonly name: string;
  readonly measure: (seeds: readonly number[]) => Measure[];
}

export function misses({ value, target }: Measure): boolean {
  return target !== null && value > target;
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
        { name: "hidden", unit: "%", value: share((run) => run.hidden), target: targets.hidden },
        { name: "touched", unit: "%", value: share((run) => run.touched), target: targets.touched },
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
          target: null,
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
