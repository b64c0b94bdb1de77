import { intlLocale } from "../format/intl-locale";

/** Minutes in the largest unit that keeps two figures: `50 minutes`, `5 hours`, `3 days`. */
export function formatMinutes(minutes: number, language = "en"): string {
  if (minutes < 120) return inUnit(minutes, "minute", language);
  if (minutes < 48 * 60) return inUnit(Math.round(minutes / 60), "hour", language);
  return inUnit(Math.round(minutes / 1440), "day", language);
}

function inUnit(count: number, unit: "minute" | "hour" | "day", language: string): string {
  return count.toLocaleString(intlLocale(language), {
    style: "unit",
    unit,
    unitDisplay: "long",
    useGrouping: false,
  });
}
