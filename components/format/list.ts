import { intlLocale } from "./intl-locale";

/** Names as they stand in a sentence: `acme-corp and tide`. */
export function formatList(names: readonly string[], language = "en"): string {
  return new Intl.ListFormat(intlLocale(language)).format(names);
}
