import { isOurPaint } from "./style";

const unprintable = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu;
const unprintableButLayout = /(?![\n\t])[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu;

/**
 * Text from elsewhere, made safe to print on a terminal: escape sequences, bidirectional overrides
 * and other unseen characters become U+FFFD.
 */
export function plain(text: string): string {
  return text.replace(unprintable, "\ufffd");
}

/** The same for several lines that we laid out ourselves: line ends and tabs stay. */
export function plainLines(text: string): string {
  return text.replace(unprintableButLayout, "\ufffd");
}

const paintOrUnprintable =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: it begins what is looked for
  /\u001b\[[\d;]*m|(?![\n\t\u200c\u200d])[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu;

/** The same for all that goes out: our own colours stay too, so that what one place forgot harms nobody. */
export function plainButPainted(text: string): string {
  return text.replace(paintOrUnprintable, (found) => (isOurPaint(found) ? found : "\ufffd"));
}

/** JSON that is safe to print too: what nobody sees is written as an escape, so nothing is lost. */
export function plainJson(value: unknown, indent?: number): string {
  return JSON.stringify(value, null, indent).replace(unprintableButLayout, (character) =>
    Array.from({ length: character.length }, (_, index) =>
      escaped(character.charCodeAt(index)),
    ).join(""),
  );
}

function escaped(unit: number): string {
  return `\\u${unit.toString(16).padStart(4, "0")}`;
}
