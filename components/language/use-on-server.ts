import { use } from "react";
import type { Language } from "./addresses.mjs";
import { getLanguage, getReading, type Namespace, translatorOf } from "./of-page";

/** What `#language/use` is in server components; see `use-in-browser.ts`. */
export function useLanguage(): Language {
  return use(getLanguage());
}

export function useTranslations<const In extends Namespace>(namespace: In) {
  return translatorOf(use(getReading()), namespace);
}
