/** English is written as in Britain: the day first, and a clock of 24 hours. */
export function intlLocale(language: string): string {
  return language === "en" ? "en-GB" : language;
}
