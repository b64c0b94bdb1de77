import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import type { Language } from "../../components/language/addresses.mjs";
import { LanguageProvider } from "../../components/language/language-provider";
import type { Part } from "../../components/language/parts";
import de from "../de.json";
import en from "../en.json";

const catalogues: Readonly<Record<Language, unknown>> = { en, de };

/** What a component becomes on a page in `language`. */
export function markupIn(language: Language, element: ReactNode): string {
  return renderToStaticMarkup(
    <LanguageProvider language={language} messages={catalogues[language] as Part}>
      {element}
    </LanguageProvider>,
  );
}
