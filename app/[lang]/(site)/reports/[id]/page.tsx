import { track as trackShape } from "@hecate/protocol/wire/reports";
import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { z } from "zod";
import { ClientMessages } from "#components/language/client-messages";
import { ReportFacts } from "#components/report/report-facts";
import { RetractReport } from "#components/report/retract-report";
import { PageTitle } from "#components/site/page-title";
import { Frame } from "#components/ui/frame";
import { TextLink } from "#components/ui/text-link";
import { getAddress } from "#language/address-of-page";
import { getTranslations } from "#language/of-page";
import { getReport } from "#lib/reports/get-report";
import { personInBrowser } from "../../../(account)/acting";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("report.status");
  return { title: t("name"), robots: { index: false } };
}

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
  const t = await getTranslations("report.status");
  return (
    <div className="max-w-[52rem]">
      <PageTitle title={t("title", { name: listing.name })}>{t("lead")}</PageTitle>
      <div className="grid grid-cols-1 gap-8">
        <Frame id="report" title={t("report")}>
          <ReportFacts report={report.value} />
        </Frame>
        {state === "open" && (
          <ClientMessages of={["report.retract"]}>
            <RetractReport id={id} track={track} />
          </ClientMessages>
        )}
        <p className="flex flex-wrap gap-x-6 gap-y-2 text-base">
          <TextLink href="/policies">{t("policies")}</TextLink>
          <TextLink href="/docs/moderation#reports">{t("how")}</TextLink>
        </p>
      </div>
    </div>
  );
}
