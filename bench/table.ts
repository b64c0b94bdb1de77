import type { Row } from "./compare";

const titles = ["ours · floor", "ours", "floor", "ratio", "aim"] as const;

/** The rows as lines of equal width; everything but the subject stands to the right. */
export function table(rows: readonly Row[]): string {
  const lines = [titles, ...rows.map(cells)];
  const widths = titles.map((_, column) =>
    Math.max(...lines.map((line) => line[column]?.length ?? 0)),
  );
  return lines
    .map((line) =>
      line
        .map((cell, column) =>
          column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
        )
        .join("  "),
    )
    .join("\n");
}

function cells({ subject, unit, ours, floor, ratio, aim }: Row): string[] {
  const measure = (value: number) => `${Math.round(value).toLocaleString("en")} ${unit}`;
  return [subject, measure(ours), measure(floor), `${Math.round(ratio * 100)} %`, aim];
}
