import { problems } from "@hecate/protocol/problems";
import type { Metadata } from "next";
import { PageTitle } from "#components/site/page-title";
import { Link } from "#components/ui/link";
import { getTranslations } from "#language/of-page";
import { pageMetadata } from "../page-metadata";

/** Where the service is stands in its head, and is not known while building. */
export function generateStaticParams() {
  return [];
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("problems");
  return pageMetadata({ title: t("name"), path: "/problems" });
}

export default async function ProblemsPage() {
  const t = await getTranslations("problems");
  const codes = Object.entries(problems).sort(([a], [b]) => a.localeCompare(b));
  return (
    <>
      <PageTitle title={t("name")}>{t("lead")}</PageTitle>
      <dl className="grid border-t border-line">
        {codes.map(([code, { title }]) => (
          <div
            key={code}
            className="grid gap-x-6 border-b border-line py-2.5 sm:grid-cols-[16rem_minmax(0,1fr)]"
          >
            <dt>
              <Link
                href={`/problems/${code}`}
                className="font-mono text-sm text-accent hover:underline"
              >
                {code}
              </Link>
            </dt>
            <dd lang="en" dir="ltr" className="text-soft">
              {title}
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
}
