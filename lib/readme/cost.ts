import { limits } from "@hecate/protocol/limits";

const lines = 6_000;

/** Markers of quotes and list items (`>`, `-`, `1.`), two columns of indent before one counting as one more. */
const containersPerLine = 32;
const containers = 4_000;

/**
 * Bound on the sum, over blocks without an empty line, of the square of their inline markers:
 * CommonMark's delimiter matching takes quadratic time in them. A long table stays far below.
 */
const matchingWork = 8_000_000;

/**
 * Bound on the sum, over blocks without an empty line, of their lines times the columns of the widest table that may be in
 * there: each row of a table is filled up to its heading's columns, so a line of one letter may become a thousand cells.
 */
const cells = 40_000;

/** What the line below a table's heading is made of, with what may stand before it in quotes and lists. */
const dividesTable = /^[-:|>*+\d.) \t]*$/;
/** Of spaces and tabs alone (CommonMark, 2.1); a line of other blanks goes on with its block. */
const isEmpty = (row: string) => /^[ \t]*$/.test(row);

const opensContainers = /^(?:[ \t]*(?:>|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t])))*/;

/**
 * Whether a Markdown text can be parsed in bounded time and stack. A text that fails was written
 * to hurt the parser; it is shown as it was written instead.
 */
export function isParsable(markdown: string): boolean {
  if (markdown.length > limits.readmeBytes) return false;
  const rows = markdown.split(/\r\n|\r|\n/);
  const opened = rows.map(containersOf);
  return (
    rows.length <= lines &&
    opened.every((count) => count <= containersPerLine) &&
    opened.reduce((sum, count) => sum + count, 0) <= containers &&
    matchingWorkOf(rows) <= matchingWork &&
    cellsOf(rows) <= cells
  );
}

function matchingWorkOf(rows: string[]): number {
  let work = 0;
  let markers = 0;
  for (const row of rows) {
    if (isEmpty(row)) {
      work += markers ** 2;
      markers = 0;
    }
    markers += row.match(/[*_~[\]`|]/g)?.length ?? 0;
  }
  return work + markers ** 2;
}

function cellsOf(rows: string[]): number {
  let sum = 0;
  let columns = 0;
  let height = 0;
  for (const row of rows) {
    if (isEmpty(row)) {
      sum += columns * height;
      columns = height = 0;
      continue;
    }
    height += 1;
    if (dividesTable.test(row)) columns = Math.max(columns, row.split("|").length);
  }
  return sum + columns * height;
}

function containersOf(line: string): number {
  const prefix = opensContainers.exec(line)?.[0] ?? "";
  const columns = prefix.replaceAll("\t", "    ").match(/ /g)?.length ?? 0;
  return prefix.replaceAll(/\s/g, "").length + columns / 2;
}
