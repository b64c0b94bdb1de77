import { appealQuery } from "@hecate/protocol/wire/appeals";
import { redirect } from "next/navigation";
import { ClientMessages } from "#components/language/client-messages";
import { AppealQueue } from "#components/moderation/appeal-queue";
import { ModerationTitle } from "#components/moderation/moderation-title";
import { getAddress } from "#language/address-of-page";
import { getTranslations } from "#language/of-page";
import { listAppeals } from "#lib/appeals/list-appeals";
import { moderatingAt } from "../../moderating";

export async function generateMetadata() {
  const t = await getTranslations("moderation.pages");
  return { title: t("appeals") };
}

const path = "/moderation/appeals";

interface Props {
  searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>;
}

export default async function AppealsPage({ searchParams }: Props) {
  const now = new Date();
  const moderator = await moderatingAt(path, now);
  const query = appealQuery.safeParse(await searchParams);
  const appeals = query.success ? await listAppeals(query.data, moderator) : null;
  if (!query.success || !appeals?.ok) redirect(await getAddress(path));
  const t = await getTranslations("moderation.pages");
  return (
    <ClientMessages of={["moderation.appealDecisionForm", "moderation.keyHelp"]}>
      <ModerationTitle section="appeals" title={t("appeals")} />
      <AppealQueue page={appeals.value} state={query.data.state} now={now.toISOString()} />
    </ClientMessages>
  );
}
