import { stripVTControlCharacters } from "node:util";
import type { Style } from "./style";

/** Rows in columns, two spaces between; the last column is left ragged. */
export function table(rows: readonly (readonly string[])[]): string {
  const widths: number[] = [];
  for (const row of rows) {
    row.forEach((cell, column) => {
      widths[column] = Math.max(widths[column] ?? 0, width(cell));
    });
  }
  return rows.map((row) => row.map(padTo(widths)).join("  ").trimEnd()).join("\n");
}

/** `label  value` lines for one thing; entries without a value are left out. */
export function facts(
  style: Style,
  entries: readonly (readonly [label: string, value: string | null])[],
): string {
  return table(
    entries.flatMap(([label, value]) => (value === null ? [] : [[style.dim(label), value]])),
  );
}

function padTo(widths: readonly number[]) {
  return (cell: string, column: number) =>
    cell + " ".repeat(Math.max(0, (widths[column] ?? 0) - width(cell)));
}

function width(cell: string): number {
  return stripVTControlCharacters(cell).length;
}
