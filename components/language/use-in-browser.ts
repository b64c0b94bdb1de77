import type { Messages, NamespaceKeys, NestedKeyOf } from "use-intl/core";
import { useLocale, useTranslations as useTranslationsIn } from "use-intl/react";
import type { Language } from "./addresses.mjs";

/** The language of the page. */
export function useLanguage(): Language {
  return useLocale();
}

/** What a component says, by the keys under `namespace` in `messages/en.json`. */
export function useTranslations<const In extends NamespaceKeys<Messages, NestedKeyOf<Messages>>>(
  namespace: In,
) {
  return useTranslationsIn(namespace);
}
