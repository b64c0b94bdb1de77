import { formatMinutes } from "../transparency/duration";

/** How long ago, in the largest unit that keeps two figures; both ISO 8601. */
export function ageWords(since: string, now: string): string {
  return formatMinutes(Math.max(0, Math.floor((Date.parse(now) - Date.parse(since)) / 60_000)));
}
