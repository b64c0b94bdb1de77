import { ownGround, ownText } from "@hecate/protocol/terminal/cell-ink";
import type { ScreenLine } from "@hecate/protocol/terminal/screen-lines";
import { memo } from "react";
import { cell, screenBox } from "./cell";
import { ScreenRun } from "./screen-run";

export interface ScreenProps {
  readonly columns: number;
  readonly rows: number;
  readonly lines: readonly ScreenLine[];
  readonly label: string;
}

/** A terminal's screen as a drawing that scales: the same on the server and while it plays. */
export function Screen({ columns, rows, lines, label }: ScreenProps) {
  const box = screenBox(columns, rows);
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`${box.x} ${box.y} ${box.width} ${box.height}`}
      direction="ltr"
      className="block size-full font-mono"
      fontSize={cell.fontSize}
      fill={ownText}
    >
      <rect {...box} fill={ownGround} />
      {lines.map((line, row) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a line is the row that it stands in
        <Line key={row} line={line} row={row} />
      ))}
    </svg>
  );
}

/** Most lines of a screen are as they were in the frame before. */
const Line = memo(
  ({ line, row }: { line: ScreenLine; row: number }) => (
    <g transform={`translate(0 ${row * cell.height})`}>
      {line.map((run) => (
        <ScreenRun key={run.column} run={run} />
      ))}
    </g>
  ),
  (before, now) => JSON.stringify(before.line) === JSON.stringify(now.line),
);
