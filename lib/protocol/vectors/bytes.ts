import { base16 } from "multiformats/bases/base16";
import { base64pad } from "multiformats/bases/base64";

export function fromHex(hex: string): Uint8Array {
  return base16.baseDecode(hex);
}

export function toHex(bytes: Uint8Array): string {
  return base16.baseEncode(bytes);
}

/** Padded base64 (RFC 4648, section 4). */
export function fromBase64(text: string): Uint8Array {
  return base64pad.baseDecode(text);
}

export function toBase64(bytes: Uint8Array): string {
  return base64pad.baseEncode(bytes);
}
