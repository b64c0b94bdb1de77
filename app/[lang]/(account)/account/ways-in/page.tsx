import type { Metadata } from "next";
import { AccountPage } from "#components/account/account-page";
import { AddWays } from "#components/account/add-ways";
import { IdentityList } from "#components/account/identity-list";
import { MergeAccounts } from "#components/account/merge-accounts";
import { ClientMessages } from "#components/language/client-messages";
import { Frame } from "#components/ui/frame";
import { getTranslations } from "#language/of-page";
import { env } from "#lib/env";
import { listIdentities } from "#lib/people/list-identities";
import { serverFlag } from "../../../../origin";
import { actingAt } from "../../acting";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("account.waysIn");
  return { title: t("name") };
}

const said = [
  "account.identityRow",
  "account.renameIdentity",
  "account.removeIdentity",
  "account.addWays",
  "account.addKey",
  "account.keyCode",
  "account.keyConsent",
  "account.device",
  "account.githubButton",
  "account.mergeAccounts",
  "account.mergeConsent",
] as const;

export default async function WaysInPage() {
  const t = await getTranslations("account.waysIn");
  const { personId, handle } = await actingAt("/account/ways-in", new Date());
  const { items } = await listIdentities(personId);
  const server = serverFlag();
  return (
    <AccountPage section="ways-in" title={t("name")} lead={t("lead")}>
      <ClientMessages of={said}>
        <Frame id="ways" title={t("count", { count: items.length })}>
          <IdentityList identities={items} />
        </Frame>
        <Frame id="add" title={t("add")}>
          <AddWays server={server} hasGitHub={env().github !== undefined} />
        </Frame>
        <Frame id="merge" title={t("merge")}>
          <MergeAccounts handle={handle} server={server} />
        </Frame>
      </ClientMessages>
    </AccountPage>
  );
}
