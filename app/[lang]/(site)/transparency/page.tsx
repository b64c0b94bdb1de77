import type { Metadata } from "next";
import { PageTitle } from "#components/site/page-title";
import { TransparencyReport } from "#components/transparency/transparency-report";
import { Moment } from "#components/ui/moment";
import { TextLink } from "#components/ui/text-link";
import { cachedTransparency } from "../cached";

// There is no log yet when the site is built.
export const dynamic = "force-dynamic";

export const metadata: Metadata = {
  title: "Transparency report",
  description: "What was reported here, what was done about it, and how long it took",
};

export default async function TransparencyPage() {
  const report = await cachedTransparency();
  return (
    <>
      <PageTitle title="Transparency report">
        <p>
          What was reported, what was done about it, and how long it took. Every number is counted
          from the <TextLink href="/log">public log</TextLink> alone, so anybody can count it again
          {report.upTo && (
            <>
              ; this one reads up to entry {report.upTo.seq}, of <Moment at={report.upTo.at} />
            </>
          )}
          .
        </p>
      </PageTitle>
      <TransparencyReport report={report} />
      <p className="mt-10 flex flex-wrap gap-x-6 gap-y-2 text-base">
        <TextLink href="/api/v1/transparency">As JSON</TextLink>
        <TextLink href="/policies">The policies</TextLink>
        <TextLink href="/docs/moderation">How moderation works</TextLink>
      </p>
    </>
  );
}
