import { intlLocale } from "./intl-locale";

/** A whole number with its thousands apart: `1,234`. */
export function formatNumber(number: number, language = "en"): string {
  return number.toLocaleString(intlLocale(language));
}
