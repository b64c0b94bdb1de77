import type { Metadata } from "next";
import { redirect } from "next/navigation";
import type { ReactNode } from "react";
import { AccountPage } from "#components/account/account-page";
import { Older } from "#components/account/older";
import { ClientMessages } from "#components/language/client-messages";
import { Channels } from "#components/notices/channels";
import { Inboxes } from "#components/notices/inboxes";
import { MarkRead } from "#components/notices/mark-read";
import { NoticeList } from "#components/notices/notice-list";
import { Frame } from "#components/ui/frame";
import { TextLink } from "#components/ui/text-link";
import { getAddress } from "#language/address-of-page";
import { getTranslations } from "#language/of-page";
import { listChannels } from "#lib/notices/list-channels";
import { listInboxes } from "#lib/notices/list-inboxes";
import { listNotices } from "#lib/notices/list-notices";
import { actingAt } from "../../acting";
import { type PageProps, pageOf } from "../page-of";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("notices.page");
  return { title: t("name") };
}

const path = "/account/notices";

export default async function NoticesPage({ searchParams }: PageProps) {
  const t = await getTranslations("notices.page");
  const { personId } = await actingAt(path, new Date());
  const asked = await searchParams;
  const inboxes = await listInboxes(personId);
  const publisher = inboxes.publishers.find(({ org }) => org === asked.publisher) ?? null;
  const owner = publisher ? { publisherId: publisher.id } : { personId };
  const notices = await listNotices(owner, pageOf(asked));
  const isOthers = asked.publisher !== undefined && publisher === null;
  if (isOthers || !notices.ok) redirect(await getAddress(path));
  const { items, nextCursor } = notices.value;
  const unread = items.filter(({ readAt }) => readAt === null).map(({ id }) => id);
  const inApi = publisher ? `publishers/${publisher.org}` : "me";
  const ways = (words: ReactNode) => <TextLink href="/account/ways-in">{words}</TextLink>;
  const lead = inboxes.publishers.length > 0 ? t("leadOwner") : t.rich("lead", { ways });
  return (
    <AccountPage section="notices" title={t("name")} lead={lead}>
      <Inboxes path={path} current={publisher?.org ?? null} inboxes={inboxes} />
      <Frame
        id="inbox"
        title={publisher ? t("inboxOf", { publisher: publisher.displayName }) : t("inbox")}
      >
        <ClientMessages of={["notices.markRead"]}>
          <MarkRead path={`/api/v1/${inApi}/notices`} unread={unread} />
        </ClientMessages>
        {items.length === 0 ? (
          <p className="text-soft">{t("none")}</p>
        ) : (
          <NoticeList notices={items} />
        )}
      </Frame>
      <Older
        path={path}
        asked={publisher ? { publisher: publisher.org } : {}}
        cursor={nextCursor}
      />
      <Frame id="channels" title={t("elsewhere")}>
        {publisher ? (
          <p className="text-soft">
            {t.rich("byKey", {
              how: (words) => <TextLink href="/docs/notices#channels">{words}</TextLink>,
            })}
          </p>
        ) : (
          <OwnChannels personId={personId} />
        )}
      </Frame>
    </AccountPage>
  );
}

async function OwnChannels({ personId }: { personId: string }) {
  const { items } = await listChannels({ personId });
  return (
    <ClientMessages of={["notices.channels", "notices.addChannel"]}>
      <Channels channels={items} />
    </ClientMessages>
  );
}
