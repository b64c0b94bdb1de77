"use client";

import { usePathname } from "next/navigation";
import type { MouseEvent } from "react";
import { useLanguage, useTranslations } from "#language/use";
import { addressIn, frontPage, languages, withoutLanguage } from "../language/addresses.mjs";

/** What speakers of a language call it. */
const nameOf = (language: string) =>
  new Intl.DisplayNames(language, { type: "language" }).of(language) ?? language;

/** The same page in the other languages. */
export function LanguageSwitch() {
  const t = useTranslations("site.language");
  const current = useLanguage();
  const path = withoutLanguage(usePathname()).replace(frontPage, "/");
  return (
    <nav aria-label={t("label")} className="flex flex-wrap gap-x-4">
      {languages.map((language) => (
        <a
          key={language}
          lang={language}
          hrefLang={language}
          href={addressIn(language, path)}
          aria-current={language === current ? "true" : undefined}
          onClick={followQuery}
          className="text-faint hover:text-text aria-[current]:text-text aria-[current]:underline aria-[current]:underline-offset-4"
        >
          {nameOf(language)}
        </a>
      ))}
    </nav>
  );
}

/** What the served page cannot know: query and place, and the address that a page stands in for. */
function followQuery({ currentTarget: link }: MouseEvent<HTMLAnchorElement>) {
  const { pathname, search, hash } = location;
  const language = languages.find((word) => word === link.lang) ?? languages[0];
  link.href = addressIn(language, withoutLanguage(pathname + search + hash));
}
