import { cellInk, type Ink, type InkedCell, isPlain } from "./cell-ink";

/** Characters side by side that look alike. `column` and `cells` say where they stand and how wide they are. */
export interface Run {
  readonly column: number;
  readonly cells: number;
  readonly text: string;
  readonly ink: Ink;
}

export type ScreenLine = readonly Run[];

/** What a terminal emulator holds, as xterm.js gives it. */
export interface TerminalScreen {
  readonly cols: number;
  readonly rows: number;
  readonly buffer: { readonly active: TerminalBuffer };
}

interface TerminalBuffer {
  readonly baseY: number;
  getLine(row: number): { getCell(column: number): ScreenCell | undefined } | undefined;
}

interface ScreenCell extends InkedCell {
  getChars(): string;
  /** 0 for what a wide character before it covers. */
  getWidth(): number;
}

/** The screen line by line, empty cells left out. */
export function screenLines({ cols, rows, buffer: { active } }: TerminalScreen): ScreenLine[] {
  return Array.from({ length: rows }, (_, row) => {
    const line = active.getLine(active.baseY + row);
    const cells = Array.from({ length: cols }, (_, column) => line?.getCell(column));
    return runsOf(cells);
  });
}

function runsOf(cells: readonly (ScreenCell | undefined)[]): ScreenLine {
  const runs: Run[] = [];
  for (const [column, cell] of cells.entries()) {
    const width = cell?.getWidth() ?? 0;
    if (cell === undefined || width === 0) continue;
    const run = { column, cells: width, text: cell.getChars() || " ", ink: cellInk(cell) };
    const before = runs.at(-1);
    if (before && goesOn(before, run)) runs[runs.length - 1] = joined(before, run);
    else runs.push(run);
  }
  return runs.map(trimmed).filter(isSeen);
}

/**
 * Runs of ASCII, whose width every monospace font agrees on, and runs of lines, blocks and dots, which are
 * drawn, not written. Of other signs each stands alone.
 */
function goesOn(before: Run, run: Run): boolean {
  const isAlike = [ascii, geometric].some((kind) => kind.test(before.text) && kind.test(run.text));
  return isAlike && JSON.stringify(before.ink) === JSON.stringify(run.ink);
}

const ascii = /^[ -~]*$/;
export const geometric = /^[\u2500-\u259f\u2800-\u28ff]*$/;

function joined(before: Run, run: Run): Run {
  return { ...before, cells: before.cells + run.cells, text: before.text + run.text };
}

/** Without blanks at the ends, where nothing but characters is seen. */
function trimmed(run: Run): Run {
  if (!isPlain(run.ink)) return run;
  const text = run.text.trim();
  const column = run.column + run.text.length - run.text.trimStart().length;
  return { ...run, column, text, cells: ascii.test(text) ? text.length : run.cells };
}

function isSeen({ text, ink }: Run): boolean {
  return text !== "" && !(isPlain(ink) && text.trim() === "");
}
