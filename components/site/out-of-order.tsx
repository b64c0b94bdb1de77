import { useTranslations } from "#language/use";
import { Action } from "../ui/action";
import { PageTitle } from "./page-title";

/** What a reader sees in place of a page that broke. Its link asks for the same address again. */
export function OutOfOrder() {
  const t = useTranslations("site.outOfOrder");
  return (
    <>
      <PageTitle title={t("title")}>
        <p>{t("text")}</p>
      </PageTitle>
      <p>
        <Action href="">{t("again")}</Action>
      </p>
    </>
  );
}
