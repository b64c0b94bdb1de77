import { redirect } from "next/navigation";
import { ClientMessages } from "#components/language/client-messages";
import { CaseQueue } from "#components/moderation/case-queue";
import { ModerationTitle } from "#components/moderation/moderation-title";
import { QueueFilters } from "#components/moderation/queue-filters";
import { QueueTabs } from "#components/moderation/queue-tabs";
import { SavedFilters } from "#components/moderation/saved-filters";
import { getAddress } from "#language/address-of-page";
import { getTranslations } from "#language/of-page";
import { listCases } from "#lib/cases/list-cases";
import { queueAddress } from "../../../../components/moderation/queue-address";
import { moderatingAt } from "../moderating";
import { queueQuery } from "./queue-query";

/** What the queue says in the browser. */
const said = [
  "moderation.action",
  "moderation.bulkResult",
  "moderation.bulkRuling",
  "moderation.caseQueue",
  "moderation.caseRow",
  "moderation.caseTable",
  "moderation.cause",
  "moderation.decisionFields",
  "moderation.evidenceBars",
  "moderation.keyHelp",
  "moderation.origin",
  "moderation.publisher",
  "moderation.reason",
  "moderation.reportState",
  "moderation.savedFilters",
  "moderation.state",
  "moderation.why",
] as const;

export async function generateMetadata() {
  const t = await getTranslations("moderation.pages");
  return { title: t("moderation") };
}

interface Props {
  searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>;
}

export default async function QueuePage({ searchParams }: Props) {
  const now = new Date();
  const query = queueQuery(await searchParams);
  const { personId } = await moderatingAt(queueAddress(query), now);
  const cases = await listCases(query, personId);
  if (!cases.ok) redirect(await getAddress(queueAddress({ ...query, cursor: undefined })));
  const t = await getTranslations("moderation.pages");
  const { items, nextCursor } = cases.value;
  return (
    <ClientMessages of={said}>
      <ModerationTitle section="queue" title={t("queue")} />
      <div className="grid grid-cols-1 gap-5">
        <QueueTabs query={query} />
        <QueueFilters query={query} />
        <SavedFilters address={queueAddress({ ...query, cursor: undefined })} />
        <CaseQueue
          key={queueAddress(query)}
          cases={items}
          query={query}
          nextCursor={nextCursor}
          now={now.toISOString()}
        />
      </div>
    </ClientMessages>
  );
}
