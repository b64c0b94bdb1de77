import { deceivingInText } from "@hecate/protocol/wire/text";

const unprintable = new RegExp(deceivingInText, "gu");

/**
 * Somebody's text, made safe to print on a terminal: of what moves the cursor, changes colours or turns the
 * direction of writing nothing is left but U+FFFD. Line ends stay, a tab becomes two spaces.
 */
export function printable(text: string): string {
  return text.replace(/\r\n?/g, "\n").replaceAll("\t", "  ").replace(unprintable, "\ufffd");
}

/** The same in one line. */
export function printableLine(text: string): string {
  return printable(text).replace(/\s+/g, " ").trim();
}
