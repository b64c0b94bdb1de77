import { env } from "#lib/env";

/** `target` if it is on our own origin, else our front page: nobody is sent elsewhere by signing in. */
export function ownAddress(target: string): string {
  const { publicUrl } = env();
  if (!URL.canParse(target, publicUrl)) return publicUrl;
  const { origin, pathname, search, hash } = new URL(target, publicUrl);
  // Absolute again: a path that begins with two slashes names another host when it stands alone.
  return origin === publicUrl ? `${publicUrl}${pathname}${search}${hash}` : publicUrl;
}
