import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ClientMessages } from "#components/language/client-messages";
import { ReportPlace } from "#components/report/report-place";
import { PageTitle } from "#components/site/page-title";
import { Command } from "#components/ui/command";
import { Frame } from "#components/ui/frame";
import { Notice } from "#components/ui/notice";
import { TextLink } from "#components/ui/text-link";
import { getTranslations } from "#language/of-page";
import { serverFlag } from "../../../../../../origin";
import { cachedListing, cachedVersions } from "../../../../cached";

export const revalidate = 300;

export function generateStaticParams() {
  return [];
}

interface Props {
  params: Promise<{ org: string; name: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { name } = await params;
  const t = await getTranslations("report.page");
  return { title: t("title", { name }), robots: { index: false } };
}

export default async function ReportPage({ params }: Props) {
  const { org, name } = await params;
  const listing = await cachedListing(org, name);
  if (listing === null) notFound();
  const versions = (await cachedVersions(org, name)).map(({ version, artifacts }) => ({
    version,
    files: artifacts.map(({ platform, cid }) => ({ platform, cid })),
  }));
  const { version } = listing.current;
  const t = await getTranslations("report.page");
  return (
    <div className="max-w-[52rem]">
      <PageTitle title={t("title", { name })}>
        {t.rich("lead", {
          app: (id) => <TextLink href={`/listings/${org}/${name}`}>{id}</TextLink>,
          id: `${org}/${name}`,
          policies: (words) => <TextLink href="/policies">{words}</TextLink>,
        })}
      </PageTitle>
      <div className="grid grid-cols-1 gap-12">
        <noscript>
          <Notice tone="note" title={t("noScripts.title")}>
            {t("noScripts.text")}
          </Notice>
        </noscript>
        <ClientMessages of={["report.form", "report.facts"]}>
          <ReportPlace app={{ org, name }} current={version} versions={versions} />
        </ClientMessages>
        <Frame id="terminal" title={t("terminal")}>
          <Command
            of={t("command")}
            lines={[
              `hecate report ${org}/${name}@${version} --reason malware --evidence "…"${serverFlag()}`,
            ]}
          />
          <p className="mt-3 text-base text-soft">
            {t.rich("note", {
              how: (words) => <TextLink href="/docs/moderation#reports">{words}</TextLink>,
            })}
          </p>
        </Frame>
      </div>
    </div>
  );
}
