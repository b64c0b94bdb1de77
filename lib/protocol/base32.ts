import { base32 } from "multiformats/bases/base32";

/** RFC 4648 base32 in lower case, without padding. */
export function printBase32(bytes: Uint8Array): string {
  return base32.baseEncode(bytes);
}
