import type { DayStats, StatsView } from "@hecate/protocol/wire/stats";

const dayMs = 86_400_000;

/** The first of `days` days that end with the day of `now`, in UTC. */
export function firstDay(days: number, now: Date): Date {
  const today = Math.floor(now.getTime() / dayMs);
  return new Date((today - days + 1) * dayMs);
}

/** Every day of them, also those on which nothing happened. */
export function dailyStats(counts: readonly DayStats[], days: number, now: Date): StatsView {
  const counted = new Map(counts.map((each) => [each.day, each]));
  const first = firstDay(days, now).getTime();
  const all = Array.from({ length: days }, (_, index) => {
    const day = new Date(first + index * dayMs).toISOString().slice(0, 10);
    return counted.get(day) ?? { day, installs: 0, fetches: 0 };
  });
  return {
    installs: all.reduce((sum, { installs }) => sum + installs, 0),
    fetches: all.reduce((sum, { fetches }) => sum + fetches, 0),
    days: all,
  };
}
