import { addressIn, languages } from "../components/language/addresses.mjs";

/** Where a page is in each language, and for whoever reads none of them; `path` is its English one. */
export function alternatesOf(path: string): Readonly<Record<string, string>> {
  const each = languages.map((language) => [language, addressIn(language, path)]);
  return Object.fromEntries([...each, ["x-default", path]]);
}
