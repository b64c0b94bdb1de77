import { intlLocale } from "./intl-locale";

/** Stars as people write them, to the tenth: `4.3`. */
export function formatStars(stars: number, language = "en"): string {
  return stars.toLocaleString(intlLocale(language), {
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
  });
}
