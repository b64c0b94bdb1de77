/** Minutes in the largest unit that keeps two figures: `50 minutes`, `5 hours`, `3 days`. */
export function formatMinutes(minutes: number | null): string {
  if (minutes === null) return "none yet";
  if (minutes < 120) return unit(minutes, "minute");
  if (minutes < 48 * 60) return unit(Math.round(minutes / 60), "hour");
  return unit(Math.round(minutes / 1440), "day");
}

function unit(count: number, name: string): string {
  return `${count} ${name}${count === 1 ? "" : "s"}`;
}
