const segmenter = new Intl.Segmenter("en", { granularity: "grapheme" });

/** East Asian characters and emoji, which terminals draw two columns wide (UAX #11). */
const wide =
  /\p{Emoji_Presentation}|\ufe0f|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]|[\u3000-\u303e\uff01-\uff60\uffe0-\uffe6]/u;

export function graphemes(text: string): string[] {
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}

/** How many columns of a terminal a text takes. It holds no escape sequences. */
export function columnsOf(text: string): number {
  return graphemes(text).reduce((sum, each) => sum + (wide.test(each) ? 2 : 1), 0);
}
