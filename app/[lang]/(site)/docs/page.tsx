import type { Metadata } from "next";
import { PageTitle } from "#components/site/page-title";
import { Link } from "#components/ui/link";
import { getTranslations } from "#language/of-page";
import { pageMetadata } from "../page-metadata";
import { readDocs } from "./read-docs";

/** Where the service is stands in its head, and is not known while building. */
export function generateStaticParams() {
  return [];
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("docs");
  return pageMetadata({ title: t("name"), description: t("description"), path: "/docs" });
}

export default async function DocsPage() {
  const t = await getTranslations("docs");
  const docs = await readDocs();
  return (
    <>
      <PageTitle title={t("name")}>{t("lead")}</PageTitle>
      <ul className="grid grid-cols-1 gap-6 md:grid-cols-2">
        {docs.map(({ slug, title, summary }) => (
          <li
            key={slug}
            lang="en"
            dir="ltr"
            className="lit relative rounded-lg border border-line p-6"
          >
            <h2 className="text-lg">
              <Link href={`/docs/${slug}`} className="covers">
                {title}
              </Link>
            </h2>
            <p className="mt-2 line-clamp-3 text-soft [overflow-wrap:anywhere]">{summary}</p>
          </li>
        ))}
        <li className="lit relative rounded-lg border border-line p-6">
          <h2 className="text-lg">
            <Link href="/problems" className="covers">
              {t("problems")}
            </Link>
          </h2>
          <p className="mt-2 text-soft">{t("problemsText")}</p>
        </li>
      </ul>
    </>
  );
}
