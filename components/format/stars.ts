import { intlLocale } from "./intl-locale";

/** Stars as people write them, to the tenth: `4.3`. */
export function formatStars(stars: number, language = "en"): string {
  return stars.toLocaleString(intlLocale(language), {
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
  });
}

/** A number of something, with its word: `1 rating`, `12 ratings`. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString("en-GB")} ${count === 1 ? one : many}`;
}
