import type { Recording } from "@hecate/protocol/asciicast/recording";

export interface Room {
  readonly columns: number;
  readonly rows: number;
}

/** The largest that the screen of a recording gets. */
export function roomOf({ columns, rows, events }: Recording): Room {
  const sizes = events.flatMap((event) => (event.kind === "resize" ? [event] : []));
  return {
    columns: Math.max(columns, ...sizes.map((size) => size.columns)),
    rows: Math.max(rows, ...sizes.map((size) => size.rows)),
  };
}
