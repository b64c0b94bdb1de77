import type { Metadata } from "next";
import { AccountPage } from "#components/account/account-page";
import { SessionList } from "#components/account/session-list";
import { ClientMessages } from "#components/language/client-messages";
import { Frame } from "#components/ui/frame";
import { getTranslations } from "#language/of-page";
import { listSessions } from "#lib/people/list-sessions";
import { actingAt } from "../../acting";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("account.sessions");
  return { title: t("name") };
}

export default async function SessionsPage() {
  const t = await getTranslations("account.sessions");
  const now = new Date();
  const acting = await actingAt("/account/sessions", now);
  const { items } = await listSessions(acting, now);
  return (
    <AccountPage section="sessions" title={t("name")} lead={t("lead")}>
      <Frame id="sessions" title={t("count", { count: items.length })}>
        <ClientMessages of={["account.sessionList", "account.device"]}>
          <SessionList sessions={items} />
        </ClientMessages>
      </Frame>
    </AccountPage>
  );
}
