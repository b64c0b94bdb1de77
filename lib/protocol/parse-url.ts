/**
 * The address that a text is (WHATWG URL); null when it is none. `URL.canParse` would not do: where Node 20 and 22
 * have optimised a caller, it takes the bytes of a text with `ß` or `ü` for UTF-8 and calls it none.
 */
export function parseUrl(text: string, base?: string): URL | null {
  try {
    return new URL(text, base);
  } catch {
    return null;
  }
}
