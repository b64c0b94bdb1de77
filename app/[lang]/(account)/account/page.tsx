import { limits } from "@hecate/protocol/limits";
import type { Metadata } from "next";
import { AccountPage } from "#components/account/account-page";
import { HandleForm } from "#components/account/handle-form";
import { LinkNotice } from "#components/account/link-notice";
import { StandingWords } from "#components/account/standing-words";
import { ClientMessages } from "#components/language/client-messages";
import { OwnWeight } from "#components/reputation/own-weight";
import { ReputationTerms } from "#components/reputation/reputation-terms";
import { Day } from "#components/ui/day";
import { Frame } from "#components/ui/frame";
import { TextLink } from "#components/ui/text-link";
import { getTranslations } from "#language/of-page";
import { listReceipts } from "#lib/installs/list-receipts";
import { getOwnReputation } from "#lib/reputation/get-person-reputation";
import { actingAt } from "../acting";
import type { PageProps } from "./page-of";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("account.profile");
  return { title: t("name") };
}

export default async function ProfilePage({ searchParams }: PageProps) {
  const t = await getTranslations("account.profile");
  const now = new Date();
  const { personId, handle, joinedAt, establishedAt } = await actingAt("/account", now);
  const person = { id: personId, joinedAt, establishedAt };
  const [receipts, reputation] = await Promise.all([
    listReceipts(personId, { limit: limits.pageSize }),
    getOwnReputation(person, now),
  ]);
  const installed = receipts.ok ? receipts.value.items : [];
  return (
    <AccountPage
      section="profile"
      title={handle}
      lead={t.rich("since", {
        day: () => <Day at={joinedAt.toISOString()} />,
        page: (words) => <TextLink href={`/people/${handle}`}>{words}</TextLink>,
      })}
    >
      <LinkNotice {...(await searchParams)} />
      <Frame id="name" title={t("called")}>
        <ClientMessages of={["account.handleForm"]}>
          <HandleForm handle={handle} />
        </ClientMessages>
      </Frame>
      <Frame id="standing" title={t("standing")}>
        <StandingWords
          establishedAt={establishedAt?.toISOString() ?? null}
          publishers={[...new Set(installed.map(({ org }) => org))]}
          now={now}
        />
        <ReputationTerms terms={reputation.terms} />
      </Frame>
      <Frame id="weight" title={t("weight")}>
        <OwnWeight weight={reputation.weight} />
      </Frame>
    </AccountPage>
  );
}
