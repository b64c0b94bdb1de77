import type { ReactNode } from "react";
import { useTranslations } from "#language/use";
import { SearchForm } from "../search/search-form";
import { PageTitle } from "./page-title";

/** What a reader sees at an address with nothing behind it; `children` are the ways on that exist for it. */
export function NothingHere({ children }: { children?: ReactNode }) {
  const t = useTranslations("site.nothingHere");
  return (
    <>
      <PageTitle title={t("title")}>
        <p>{t("text")}</p>
      </PageTitle>
      {children}
      <SearchForm />
    </>
  );
}
