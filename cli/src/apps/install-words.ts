import type { StatsView } from "@hecate/protocol/wire/stats";
import { sparkline } from "../output/sparkline";
import type { Terminal } from "../output/terminal";

/** A bar a week. */
const bars = 13;

/** `45, 12 of them in the last 90 days`; on a screen with a bar a week behind it. */
export function installWords(
  { style, columns }: Pick<Terminal, "style" | "columns">,
  all: number,
  { installs, days }: StatsView,
): string {
  if (all === 0) return "none yet";
  const words = `${all}, ${installs} of them in the last ${days.length} days`;
  if (installs === 0 || !Number.isFinite(columns)) return words;
  return `${words}  ${style.accent(
    sparkline(
      days.map((each) => each.installs),
      bars,
    ),
  )}`;
}
