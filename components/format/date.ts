import { intlLocale } from "./intl-locale";

/**
 * A day in UTC (`23 November 2026`). Pages are cached and shared, so neither "3 days ago" nor the
 * visitor's time zone can be written into them.
 */
export function formatDay(isoTime: string, language = "en"): string {
  const day = new Intl.DateTimeFormat(intlLocale(language), { dateStyle: "long", timeZone: "UTC" });
  return day.format(new Date(isoTime));
}

/** A minute in UTC (`23 November 2026 at 17:04 UTC`). */
export function formatMoment(isoTime: string, language = "en"): string {
  const moment = new Intl.DateTimeFormat(intlLocale(language), {
    dateStyle: "long",
    timeStyle: "short",
    timeZone: "UTC",
  });
  return `${moment.format(new Date(isoTime))} UTC`;
}
