import { operations } from "@hecate/protocol/wire/operations";
import { notFound } from "next/navigation";
import { ClientMessages } from "#components/language/client-messages";
import { CaseDesk } from "#components/moderation/case-desk";
import { ModerationTitle } from "#components/moderation/moderation-title";
import { getTranslations } from "#language/of-page";
import { getCase } from "#lib/cases/get-case";
import { entrySentence } from "#lib/public-log/entry-sentence";
import { listScans } from "#lib/scanning/list-scans";
import { moderatingAt } from "../../../moderating";

/** What a case says in the browser. */
const said = [
  "moderation.action",
  "moderation.assignment",
  "moderation.caseActions",
  "moderation.caseChanges",
  "moderation.decisionFields",
  "moderation.keyHelp",
  "moderation.meanwhile",
  "moderation.reason",
  "moderation.reportState",
  "moderation.reportVerdicts",
  "moderation.rulingForm",
  "moderation.rulingItem",
  "moderation.rulingList",
  "moderation.secondRuling",
  "moderation.rulingPreview",
  "moderation.state",
  "moderation.undoRuling",
] as const;

export async function generateMetadata() {
  const t = await getTranslations("moderation.pages");
  return { title: t("case") };
}

interface Props {
  params: Promise<{ id: string }>;
}

export default async function CasePage({ params }: Props) {
  const { id } = await params;
  const now = new Date();
  const moderator = await moderatingAt(`/moderation/cases/${id}`, now);
  const named = operations.getCase.params.safeParse({ id });
  const found = named.success ? await getCase(named.data.id, moderator, now) : null;
  if (!found?.ok) notFound();
  const view = found.value;
  const { org, name, mri } = view.listing;
  const scans = await listScans(org, name, view.version);
  const timeline = view.timeline.map((entry) => ({
    ...entry,
    sentence: entrySentence({ ...entry, seq: Number(entry.seq), subject: mri }),
  }));
  return (
    <ClientMessages of={said}>
      <ModerationTitle title={`${org}/${name}@${view.version}`} />
      <CaseDesk
        view={view}
        scans={scans.ok ? scans.value : null}
        timeline={timeline}
        now={now.toISOString()}
      />
    </ClientMessages>
  );
}
