import { useLanguage } from "#language/use";
import { addressIn } from "./addresses.mjs";

/** Where things are in the language of the page; for what is no `Link`. */
export function useAddress(): (path: string) => string {
  const language = useLanguage();
  return (path) => addressIn(language, path);
}
