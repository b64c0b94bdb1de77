import {
  createTranslator,
  type Messages,
  type NamespaceKeys,
  type NestedKeyOf,
} from "use-intl/core";
import type { Language } from "../../components/language/addresses.mjs";
import de from "../de.json";
import en from "../en.json";

const catalogues: Readonly<Record<Language, Messages>> = { en, de };

/** What `useTranslations` gives a component, for what takes a translator and is no component. */
export function inLanguage<const In extends NamespaceKeys<Messages, NestedKeyOf<Messages>>>(
  language: Language,
  namespace: In,
) {
  return createTranslator<Messages, In>({
    locale: language,
    messages: catalogues[language],
    namespace,
  });
}
