import { intlLocale } from "./intl-locale";

const dayMs = 86_400_000;

/** How long ago a day is, in the largest unit of which one has passed: `yesterday`, `3 weeks ago`. */
export function sinceWords(at: string, now: Date, language = "en"): string {
  const words = new Intl.RelativeTimeFormat(intlLocale(language), { numeric: "auto" });
  const days = Math.floor(now.getTime() / dayMs) - Math.floor(Date.parse(at) / dayMs);
  if (days >= 730) return words.format(-Math.floor(days / 365), "year");
  if (days >= 60) return words.format(-Math.floor(days / 30), "month");
  if (days >= 14) return words.format(-Math.floor(days / 7), "week");
  return words.format(-Math.max(0, days), "day");
}
