import { track as trackShape } from "@hecate/protocol/wire/reports";
import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { z } from "zod";
import { ReportFacts } from "#components/report/report-facts";
import { RetractReport } from "#components/report/retract-report";
import { PageTitle } from "#components/site/page-title";
import { Frame } from "#components/ui/frame";
import { TextLink } from "#components/ui/text-link";
import { getAddress } from "#language/address-of-page";
import { getReport } from "#lib/reports/get-report";
import { personInBrowser } from "../../../(account)/acting";

export const metadata: Metadata = { title: "A report", robots: { index: false } };

interface Props {
  params: Promise<{ id: string }>;
  searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>;
}

/** For its reporter, or whoever holds the key to a tip without a name; for everybody else there is none. */
export default async function ReportStatusPage({ params, searchParams }: Props) {
  const { id } = await params;
  const person = await personInBrowser(new Date());
  const track = trackShape.safeParse((await searchParams).track).data;
  if (!z.uuid().safeParse(id).success) notFound();
  if (person === null && track === undefined) {
    redirect(await getAddress(`/sign-in?callbackUrl=${await getAddress(`/reports/${id}`)}`));
  }
  const report = await getReport(id, {
    personId: person?.personId ?? null,
    track: track ?? null,
  });
  if (!report.ok) notFound();
  const { listing, state } = report.value;
  return (
    <div className="max-w-[52rem]">
      <PageTitle title={`Your report on ${listing.name}`}>
        Only you and the moderators see it. The public log knows that there was one, under a name
        made for it alone and without its text.
      </PageTitle>
      <div className="grid grid-cols-1 gap-8">
        <Frame id="report" title="Report">
          <ReportFacts report={report.value} />
        </Frame>
        {state === "open" && <RetractReport id={id} track={track} />}
        <p className="flex flex-wrap gap-x-6 gap-y-2 text-base">
          <TextLink href="/policies">The policies</TextLink>
          <TextLink href="/docs/moderation#reports">How reports weigh</TextLink>
        </p>
      </div>
    </div>
  );
}
