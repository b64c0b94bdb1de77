import type { ReactNode } from "react";
import { PageTitle } from "#components/site/page-title";
import { TransparencyReport } from "#components/transparency/transparency-report";
import { Moment } from "#components/ui/moment";
import { TextLink } from "#components/ui/text-link";
import { getTranslations } from "#language/of-page";
import { cachedTransparency } from "../cached";
import { pageMetadata } from "../page-metadata";

// There is no log yet when the site is built.
export const dynamic = "force-dynamic";

export async function generateMetadata() {
  const t = await getTranslations("transparency.page");
  return pageMetadata({ path: "/transparency", title: t("title"), description: t("description") });
}

export default async function TransparencyPage() {
  const report = await cachedTransparency();
  const t = await getTranslations("transparency.page");
  const log = (words: ReactNode) => <TextLink href="/log">{words}</TextLink>;
  const { upTo } = report;
  return (
    <>
      <PageTitle title={t("title")}>
        <p>
          {upTo === null
            ? t.rich("text", { log })
            : t.rich("textUpTo", { log, entry: upTo.seq, at: () => <Moment at={upTo.at} /> })}
        </p>
      </PageTitle>
      <TransparencyReport report={report} />
      <p className="mt-10 flex flex-wrap gap-x-6 gap-y-2 text-base">
        <TextLink href="/api/v1/transparency">{t("json")}</TextLink>
        <TextLink href="/policies">{t("policies")}</TextLink>
        <TextLink href="/docs/moderation">{t("how")}</TextLink>
      </p>
    </>
  );
}
