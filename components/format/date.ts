import { intlLocale } from "./intl-locale";

const day = inLanguages({ dateStyle: "long", timeZone: "UTC" });

/**
 * A day in UTC (`23 November 2026`). Pages are cached and shared, so neither "3 days ago" nor the
 * visitor's time zone can be written into them.
 */
export function formatDay(isoTime: string, language = "en"): string {
  return day(language).format(new Date(isoTime));
}

const moment = inLanguages({ dateStyle: "long", timeStyle: "short", timeZone: "UTC" });

/** A minute in UTC (`23 November 2026 at 17:04 UTC`). */
export function formatMoment(isoTime: string, language = "en"): string {
  return `${moment(language).format(new Date(isoTime))} UTC`;
}

/** A format takes longer to make than to use. */
function inLanguages(options: Intl.DateTimeFormatOptions) {
  const made = new Map<string, Intl.DateTimeFormat>();
  return (language: string): Intl.DateTimeFormat => {
    const format = made.get(language) ?? new Intl.DateTimeFormat(intlLocale(language), options);
    made.set(language, format);
    return format;
  };
}
