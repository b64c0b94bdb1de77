"use client";

import { createContext, type ReactNode, useContext } from "react";
import type { Messages } from "use-intl";
import { IntlProvider } from "use-intl/react";
import type { Language } from "./addresses.mjs";
import { merged, type Part } from "./parts";

const Around = createContext<Part>({});

/** Gives client components their words, on top of those that are given further out. */
export function LanguageProvider({
  language,
  messages,
  children,
}: {
  language: Language;
  messages: Part;
  children: ReactNode;
}) {
  const all = merged(useContext(Around), messages);
  return (
    <Around value={all}>
      <IntlProvider locale={language} messages={all as unknown as Messages} timeZone="UTC">
        {children}
      </IntlProvider>
    </Around>
  );
}
