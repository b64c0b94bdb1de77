import { intlLocale } from "./intl-locale";

const units = ["B", "kB", "MB", "GB"] as const;

/** A size for people: powers of ten, three digits at most (`12.6 MB`). */
export function formatBytes(bytes: number, language = "en"): string {
  let value = bytes;
  let unit = 0;
  while (value >= 999.5 && unit < units.length - 1) {
    value /= 1000;
    unit += 1;
  }
  const digits = unit === 0 || value >= 99.95 ? 0 : 1;
  const number = value.toLocaleString(intlLocale(language), {
    maximumFractionDigits: digits,
    useGrouping: false,
  });
  return `${number} ${units[unit]}`;
}
