import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ReportPlace } from "#components/report/report-place";
import { PageTitle } from "#components/site/page-title";
import { Command } from "#components/ui/command";
import { Frame } from "#components/ui/frame";
import { Notice } from "#components/ui/notice";
import { TextLink } from "#components/ui/text-link";
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
  return { title: `Report ${name}`, robots: { index: false } };
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
  return (
    <div className="max-w-[52rem]">
      <PageTitle title={`Report ${name}`}>
        Tell the moderators what is wrong with{" "}
        <TextLink href={`/listings/${org}/${name}`}>{`${org}/${name}`}</TextLink>. They answer by
        the <TextLink href="/policies">policies</TextLink>, with a reason that everybody can read.
        An app that only has a bug? Tell its publisher.
      </PageTitle>
      <div className="grid grid-cols-1 gap-12">
        <noscript>
          <Notice tone="note" title="The form needs JavaScript">
            Your browser has it switched off; the command below does the same.
          </Notice>
        </noscript>
        <ReportPlace app={{ org, name }} current={version} versions={versions} />
        <Frame id="terminal" title="In a terminal">
          <Command
            of="the command to report it"
            lines={[
              `hecate report ${org}/${name}@${version} --reason malware --evidence "…"${serverFlag()}`,
            ]}
          />
          <p className="mt-3 text-base text-soft">
            The content id says exactly which bytes are meant; keep them if you can. What happens
            next is written down in{" "}
            <TextLink href="/docs/moderation#reports">how reports weigh</TextLink>.
          </p>
        </Frame>
      </div>
    </div>
  );
}
