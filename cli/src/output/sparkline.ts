const steps = "▁▂▃▄▅▆▇█";

/**
 * Counts as a row of bars, `bars` of them at most, each the sum of as many neighbours; the last one is always whole.
 * The lowest step is nothing at all, and one is seen.
 */
export function sparkline(counts: readonly number[], bars: number): string {
  const perBar = Math.ceil(counts.length / bars);
  const sums: number[] = [];
  for (let end = counts.length; end > 0; end -= perBar) {
    const part = counts.slice(Math.max(0, end - perBar), end);
    sums.unshift(part.reduce((sum, count) => sum + count, 0));
  }
  const most = Math.max(1, ...sums);
  return sums.map((sum) => steps[Math.ceil((sum / most) * (steps.length - 1))]).join("");
}
