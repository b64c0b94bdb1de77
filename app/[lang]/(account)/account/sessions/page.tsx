import type { Metadata } from "next";
import { AccountPage } from "#components/account/account-page";
import { SessionList } from "#components/account/session-list";
import { Frame } from "#components/ui/frame";
import { listSessions } from "#lib/people/list-sessions";
import { actingAt } from "../../acting";

export const metadata: Metadata = { title: "Sessions" };

export default async function SessionsPage() {
  const now = new Date();
  const acting = await actingAt("/account/sessions", now);
  const { items } = await listSessions(acting, now);
  return (
    <AccountPage
      section="sessions"
      title="Sessions"
      lead="Browsers that are signed in as you. What you sign out is out at once, wherever it is."
    >
      <Frame id="sessions" title={items.length === 1 ? "One browser" : `${items.length} browsers`}>
        <SessionList sessions={items} />
      </Frame>
    </AccountPage>
  );
}
