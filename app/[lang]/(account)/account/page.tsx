import { limits } from "@hecate/protocol/limits";
import type { Metadata } from "next";
import { AccountPage } from "#components/account/account-page";
import { HandleForm } from "#components/account/handle-form";
import { LinkNotice } from "#components/account/link-notice";
import { StandingWords } from "#components/account/standing-words";
import { OwnWeight } from "#components/reputation/own-weight";
import { ReputationTerms } from "#components/reputation/reputation-terms";
import { Day } from "#components/ui/day";
import { Frame } from "#components/ui/frame";
import { TextLink } from "#components/ui/text-link";
import { listReceipts } from "#lib/installs/list-receipts";
import { getOwnReputation } from "#lib/reputation/get-person-reputation";
import { actingAt } from "../acting";
import type { PageProps } from "./page-of";

export const metadata: Metadata = { title: "Account" };

export default async function ProfilePage({ searchParams }: PageProps) {
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
      lead={
        <>
          Here since <Day at={joinedAt.toISOString()} />.{" "}
          <TextLink href={`/people/${handle}`}>What others see of you</TextLink>
        </>
      }
    >
      <LinkNotice {...(await searchParams)} />
      <Frame id="name" title="What you are called">
        <HandleForm key={handle} handle={handle} />
      </Frame>
      <Frame id="standing" title="Your standing">
        <StandingWords
          establishedAt={establishedAt?.toISOString() ?? null}
          publishers={[...new Set(installed.map(({ org }) => org))]}
          now={now}
        />
        <ReputationTerms terms={reputation.terms} />
      </Frame>
      <Frame id="weight" title="What your reports weigh">
        <OwnWeight weight={reputation.weight} />
      </Frame>
    </AccountPage>
  );
}
