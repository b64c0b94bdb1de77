import { isProblemCode, problems } from "@hecate/protocol/problems";
import { exitCodes } from "@hecate/protocol/problems/problem";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PageTitle } from "#components/site/page-title";
import { Frame } from "#components/ui/frame";
import { TextLink } from "#components/ui/text-link";
import { getTranslations } from "#language/of-page";
import { pageMetadata } from "../../page-metadata";

/** Where the service is stands in its head, and is not known while building. */
export function generateStaticParams() {
  return [];
}

interface Props {
  params: Promise<{ code: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { code } = await params;
  if (!isProblemCode(code)) return {};
  return pageMetadata({
    title: code,
    description: problems[code].title,
    path: `/problems/${code}`,
  });
}

export default async function ProblemPage({ params }: Props) {
  const { code } = await params;
  if (!isProblemCode(code)) notFound();
  const t = await getTranslations("problems");
  const { title, hint, status, exit } = problems[code];
  return (
    <>
      <p className="mb-2 font-mono text-sm text-faint">{code}</p>
      <div lang="en" dir="ltr">
        <PageTitle title={title}>{hint}</PageTitle>
      </div>
      <Frame id="where" title={t("where")} className="max-w-2xl">
        <dl className="grid grid-cols-[auto_1fr] gap-x-8 gap-y-2">
          <dt className="text-soft">{t("http")}</dt>
          <dd className="font-mono">{status}</dd>
          <dt className="text-soft">
            {t.rich("exit", { code: (words) => <code className="text-[0.9em]">{words}</code> })}
          </dt>
          <dd className="font-mono">{exitCodes[exit]}</dd>
        </dl>
      </Frame>
      <p className="mt-10">
        <TextLink href="/problems">{t("all")}</TextLink>
      </p>
    </>
  );
}
