import { availableParallelism, cpus } from "node:os";

/** What was measured: `ours` beside its `floor`, both in `unit`. */
export interface Row {
  /** What ours does · what the floor does. */
  readonly subject: string;
  readonly unit: string;
  readonly ours: number;
  readonly floor: number;
  /** Median of the rounds' own ratios, so that what slows a whole round down cancels out. */
  readonly ratio: number;
  /** What is asked for; empty where nothing is. */
  readonly aim: string;
}

interface Subject {
  readonly subject: string;
  readonly unit: string;
  readonly aim: string;
  readonly rounds: number;
  /** Both do the same work once and say how fast, in `unit`. */
  readonly ours: () => Promise<number> | number;
  readonly floor: () => Promise<number> | number;
}

/** Runs ours and its floor in turns, after one round that does not count. */
export async function compare({ rounds, ours, floor, ...row }: Subject): Promise<Row> {
  console.error(`Measuring ${row.subject} …`);
  await floor();
  await ours();
  const pairs: { ours: number; floor: number }[] = [];
  for (let round = 0; round < rounds; round++) {
    pairs.push({ floor: await floor(), ours: await ours() });
  }
  return {
    ...row,
    ours: median(pairs.map((pair) => pair.ours)),
    floor: median(pairs.map((pair) => pair.floor)),
    ratio: median(pairs.map((pair) => pair.ours / pair.floor)),
  };
}

export async function secondsOf(work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  return (performance.now() - start) / 1000;
}

export function machine(): string {
  return `${availableParallelism()} cores, ${cpus()[0]?.model.trim()}, Node ${process.versions.node}`;
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? upper)) / 2;
}
