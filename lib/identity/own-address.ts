import { parseUrl } from "@hecate/protocol/parse-url";
import { env } from "#lib/env";

/** `target` if it is on our own origin, else our front page: nobody is sent elsewhere by signing in. */
export function ownAddress(target: string): string {
  const { publicUrl } = env();
  const url = parseUrl(target, publicUrl);
  if (url === null) return publicUrl;
  const { protocol, origin, pathname, search, hash } = url;
  // Absolute again: a path that begins with two slashes names another host when it stands alone.
  // A blob: has our origin too, and a whole address for a path.
  return origin === publicUrl && protocol === new URL(publicUrl).protocol
    ? `${publicUrl}${pathname}${search}${hash}`
    : publicUrl;
}
