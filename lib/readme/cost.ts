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
    matchingWorkOf(rows) <= matchingWork
  );
}

function matchingWorkOf(rows: string[]): number {
  let work = 0;
  let markers = 0;
  for (const row of rows) {
    if (row.trim() === "") {
      work += markers ** 2;
      markers = 0;
    }
    markers += row.match(/[*_~[\]`|]/g)?.length ?? 0;
  }
  return work + markers ** 2;
}

function containersOf(line: string): number {
  const prefix = opensContainers.exec(line)?.[0] ?? "";
  const columns = prefix.replaceAll("\t", "    ").match(/ /g)?.length ?? 0;
  return prefix.replaceAll(/\s/g, "").length + columns / 2;
}
