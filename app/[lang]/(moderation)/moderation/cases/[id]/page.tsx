import { operations } from "@hecate/protocol/wire/operations";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { CaseDesk } from "#components/moderation/case-desk";
import { ModerationTitle } from "#components/moderation/moderation-title";
import { getCase } from "#lib/cases/get-case";
import { entrySentence } from "#lib/public-log/entry-sentence";
import { listScans } from "#lib/scanning/list-scans";
import { moderatingAt } from "../../../moderating";

export const metadata: Metadata = { title: "A case" };

interface Props {
  params: Promise<{ id: string }>;
}

export default async function CasePage({ params }: Props) {
  const { id } = await params;
  const now = new Date();
  const { personId } = await moderatingAt(`/moderation/cases/${id}`, now);
  const named = operations.getCase.params.safeParse({ id });
  const found = named.success ? await getCase(named.data.id, personId, now) : null;
  if (!found?.ok) notFound();
  const view = found.value;
  const { org, name, mri } = view.listing;
  const scans = await listScans(org, name, view.version);
  const timeline = view.timeline.map((entry) => ({
    ...entry,
    sentence: entrySentence({ ...entry, seq: Number(entry.seq), subject: mri }),
  }));
  return (
    <>
      <ModerationTitle title={`${org}/${name}@${view.version}`} />
      <CaseDesk
        view={view}
        scans={scans.ok ? scans.value : null}
        timeline={timeline}
        now={now.toISOString()}
      />
    </>
  );
}
