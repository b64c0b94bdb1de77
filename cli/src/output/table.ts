import { stripVTControlCharacters } from "node:util";
import type { Style } from "./style";

/** A last column narrower than this says too little: it may rather wrap. */
const leastRoom = 16;

/**
 * Rows in columns, two spaces between; the last one is left ragged. It is cut where a screen of
 * `screen` characters ends, if one is given; its cells must have no style then.
 */
export function table(
  rows: readonly (readonly string[])[],
  screen = Number.POSITIVE_INFINITY,
): string {
  const widths: number[] = [];
  for (const row of rows) {
    row.forEach((cell, column) => {
      // A cell wider than half the screen sticks out by itself, and pushes no other away.
      const wanted = width(cell) > screen / 2 ? 0 : width(cell);
      widths[column] = Math.max(widths[column] ?? 0, wanted);
    });
  }
  const room = widths.slice(0, -1).reduce((left, taken) => left - taken - 2, screen);
  return rows
    .map((row) => [...row.slice(0, -1), cutTo(room, row.at(-1) ?? "")])
    .map((row) => row.map(padTo(widths)).join("  ").trimEnd())
    .join("\n");
}

function cutTo(room: number, cell: string): string {
  if (room < leastRoom || cell.length <= room) return cell;
  return `${cell.slice(0, room - 1).trimEnd()}…`;
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
