import { base64url } from "multiformats/bases/base64";

const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
const notInAlphabet = 255;
const valueOfCode = new Uint8Array(128).fill(notInAlphabet);
for (let value = 0; value < alphabet.length; value++) {
  valueOfCode[alphabet.charCodeAt(value)] = value;
}

/** Base 64 with the URL and filename safe alphabet, unpadded (RFC 4648, section 5). */
export function encodeBase64url(bytes: Uint8Array): string {
  return base64url.baseEncode(bytes);
}

/**
 * Null for anything but the one canonical spelling: padding, other characters, a length that no bytes
 * give, or spare bits that are not zero (RFC 4648, section 3.5). Written out because tokens are decoded
 * on every request, and the general decoders take ten times as long.
 */
export function decodeBase64url(text: string): Uint8Array<ArrayBuffer> | null {
  if (text.length % 4 === 1) return null;
  const bytes = new Uint8Array(Math.floor((text.length * 3) / 4));
  let written = 0;
  let pending = 0;
  let pendingBits = 0;
  for (let index = 0; index < text.length; index++) {
    const value = valueOfCode[text.charCodeAt(index)] ?? notInAlphabet;
    if (value === notInAlphabet) return null;
    pending = ((pending << 6) | value) & 0xffff;
    pendingBits += 6;
    if (pendingBits >= 8) {
      pendingBits -= 8;
      bytes[written++] = pending >> pendingBits;
    }
  }
  const spareBits = pending & ((1 << pendingBits) - 1);
  return spareBits === 0 ? bytes : null;
}
