import { useTranslations } from "#language/use";
import { SearchForm } from "../search/search-form";
import { PageTitle } from "./page-title";

/** What a reader sees at an address with nothing behind it. */
export function NothingHere() {
  const t = useTranslations("site.nothingHere");
  return (
    <>
      <PageTitle title={t("title")}>
        <p>{t("text")}</p>
      </PageTitle>
      <SearchForm />
    </>
  );
}
