import { intlLocale } from "../format/intl-locale";

/** Thousandths as a number with two decimals, never rounded up to a bar that was not reached. */
export function milli(thousandths: number, language = "en"): string {
  return (Math.floor(thousandths / 10) / 100).toLocaleString(intlLocale(language), {
    minimumFractionDigits: 2,
    maximumFractionDigits: 2,
    useGrouping: false,
  });
}
