import type { Metadata } from "next";
import { AccountPage } from "#components/account/account-page";
import { AddWays } from "#components/account/add-ways";
import { IdentityList } from "#components/account/identity-list";
import { MergeAccounts } from "#components/account/merge-accounts";
import { Frame } from "#components/ui/frame";
import { env } from "#lib/env";
import { listIdentities } from "#lib/people/list-identities";
import { serverFlag } from "../../../../origin";
import { actingAt } from "../../acting";

export const metadata: Metadata = { title: "Ways in" };

export default async function WaysInPage() {
  const { personId, handle } = await actingAt("/account/ways-in", new Date());
  const { items } = await listIdentities(personId);
  const server = serverFlag();
  return (
    <AccountPage
      section="ways-in"
      title="Ways in"
      lead="Each opens this account. We send no e-mail and know no password: who loses one way in needs another, so have two."
    >
      <Frame id="ways" title={items.length === 1 ? "One way in" : `${items.length} ways in`}>
        <IdentityList identities={items} />
      </Frame>
      <Frame id="add" title="Add one">
        <AddWays server={server} hasGitHub={env().github !== undefined} />
      </Frame>
      <Frame id="merge" title="Bring in another account">
        <MergeAccounts handle={handle} server={server} />
      </Frame>
    </AccountPage>
  );
}
