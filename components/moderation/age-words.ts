import { formatMinutes } from "../transparency/duration";

/** How long ago, in the largest unit that keeps two figures; both ISO 8601. */
export function ageWords(since: string, now: string, language = "en"): string {
  const minutes = Math.floor((Date.parse(now) - Date.parse(since)) / 60_000);
  return formatMinutes(Math.max(0, minutes), language);
}
