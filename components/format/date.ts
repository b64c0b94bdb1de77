const day = new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeZone: "UTC" });

/**
 * A day in UTC (`23 November 2026`). Pages are cached and shared, so neither "3 days ago" nor the
 * visitor's time zone can be written into them.
 */
export function formatDay(isoTime: string): string {
  return day.format(new Date(isoTime));
}

const moment = new Intl.DateTimeFormat("en-GB", {
  dateStyle: "long",
  timeStyle: "short",
  timeZone: "UTC",
});

/** A minute in UTC (`23 November 2026 at 17:04 UTC`). */
export function formatMoment(isoTime: string): string {
  return `${moment.format(new Date(isoTime))} UTC`;
}
