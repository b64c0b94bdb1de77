import type { ReactNode } from "react";
import { screenBox } from "./cell";

/** Keeps the room of a screen, whatever is drawn in it: the page never moves. */
export function RecordingShape({
  columns,
  rows,
  children,
}: {
  columns: number;
  rows: number;
  children?: ReactNode;
}) {
  const { width, height } = screenBox(columns, rows);
  return (
    <div className="relative bg-[#0c0c10]">
      <svg viewBox={`0 0 ${width} ${height}`} aria-hidden="true" className="block h-auto w-full" />
      <div className="absolute inset-0">{children}</div>
    </div>
  );
}
