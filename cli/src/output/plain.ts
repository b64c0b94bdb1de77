const unprintable = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu;

/**
 * Text from elsewhere, made safe to print on a terminal: escape sequences, bidirectional overrides
 * and other unseen characters become U+FFFD.
 */
export function plain(text: string): string {
  return text.replace(unprintable, "\ufffd");
}
