import { appealQuery } from "@hecate/protocol/wire/appeals";
import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { AppealQueue } from "#components/moderation/appeal-queue";
import { ModerationTitle } from "#components/moderation/moderation-title";
import { getAddress } from "#language/address-of-page";
import { listAppeals } from "#lib/appeals/list-appeals";
import { moderatingAt } from "../../moderating";

export const metadata: Metadata = { title: "Appeals" };

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
  return (
    <>
      <ModerationTitle section="appeals" title="Appeals" />
      <AppealQueue page={appeals.value} state={query.data.state} now={now.toISOString()} />
    </>
  );
}
