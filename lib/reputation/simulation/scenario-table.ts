import { type Measure, misses } from "./measure";

/** One line a number, its scenario named once, with what it may be at most beside it. */
export function linesOf(
  results: readonly { readonly name: string; readonly measures: readonly Measure[] }[],
): string[] {
  const rows = results.flatMap(({ name, measures }) =>
    measures.map((measure, i) => [i === 0 ? name : "", ...cells(measure)]),
  );
  const lines = [["scenario", "what", "measured", "at most", ""], ...rows];
  const widths = [0, 1, 2, 3].map((column) =>
    Math.max(...lines.map((line) => line[column]?.length ?? 0)),
  );
  return lines.map((line) =>
    line
      .map((cell, column) =>
        column < 2 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
      )
      .join("  ")
      .trimEnd(),
  );
}

function cells(measure: Measure): string[] {
  const { name, unit, value, target, tolerance = 0 } = measure;
  const shown = (number: number) => `${number.toLocaleString("en")} ${unit}`;
  const most = tolerance === 0 ? shown(target) : `${target} ± ${shown(tolerance)}`;
  return [name, shown(value), most, misses(measure) ? "missed" : ""];
}
