import { parseUrl } from "@hecate/protocol/parse-url";

/**
 * Where to go on after signing in: a path of our own, or the account. Anything that a browser would
 * take for another site's address (`//host`, `/\host`, a scheme) is not one of ours.
 */
export function callbackPath(given: string | string[] | undefined): string {
  if (typeof given !== "string") return account;
  const own = new URL("http://own.invalid");
  const meant = parseUrl(given, own.href) ?? own;
  const path = meant.pathname + meant.search + meant.hash;
  const isOwn = given.startsWith("/") && meant.origin === own.origin && !path.startsWith("//");
  return isOwn ? path : account;
}

const account = "/account";
