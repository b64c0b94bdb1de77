import { z } from "zod";
import { limits } from "../limits";
import { parseUrl } from "../parse-url";

/**
 * Characters that change how a reader sees a text without being seen themselves: controls, format
 * characters (bidirectional overrides, zero-width, tags; UAX #9), line separators, lone surrogates.
 */
const deceivingInLine = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u;
export const deceivingInText = /(?![\t\n\r\u200c\u200d])[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u;

/** Issues carry this message so that the edge can name the refusal `forbidden-character`. */
export const forbiddenCharacter = "holds control, bidirectional or zero-width characters";

/** One line of prose, trimmed, at least one character. */
export function plainLine(maxChars: number) {
  return z
    .string()
    .max(maxChars)
    .refine((text) => !deceivingInLine.test(text), forbiddenCharacter)
    .transform((text) => text.normalize("NFC").trim())
    .refine((text) => text.length > 0, "is empty");
}

/** Prose of several lines, trimmed, at least one character; its paragraphs one empty line apart. */
export function plainText(maxChars: number) {
  return z
    .string()
    .max(maxChars)
    .refine((text) => !deceivingInText.test(text), forbiddenCharacter)
    .transform((text) => text.normalize("NFC").replace(/\r\n?/g, "\n").trim())
    .transform((text) => text.replace(/[ \t]+\n/g, "\n").replace(/\n{3,}/g, "\n\n"))
    .refine((text) => text.length > 0, "is empty");
}

/** What a visitor searches for: one line, possibly empty. */
export function searchWords(maxChars: number) {
  return z
    .string()
    .max(maxChars)
    .refine(
      (text) => !deceivingInLine.test(text.replace(/[\u200c\u200d]/g, "")),
      forbiddenCharacter,
    );
}

/** Markdown of several lines. The bound is in UTF-8 bytes, as it is stored and sent. */
export function readmeText(maxBytes: number) {
  return z
    .string()
    .refine(
      (text) => new TextEncoder().encode(text).length <= maxBytes,
      `exceeds ${maxBytes} bytes`,
    )
    .refine((text) => !deceivingInText.test(text), forbiddenCharacter);
}

export const tag = z
  .string()
  .max(limits.tagChars)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "is not lower-case words joined by hyphens");

/** An absolute https URL without credentials. */
export function httpsUrl(maxChars: number) {
  return z
    .string()
    .max(maxChars)
    .refine((text) => {
      const url = deceivingInLine.test(text) ? null : parseUrl(text);
      return url?.protocol === "https:" && url.username === "" && url.password === "";
    }, "is not an https URL");
}
