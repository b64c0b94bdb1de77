import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { AccountPage } from "#components/account/account-page";
import { Older } from "#components/account/older";
import { ClientMessages } from "#components/language/client-messages";
import { Channels } from "#components/notices/channels";
import { MarkRead } from "#components/notices/mark-read";
import { NoticeList } from "#components/notices/notice-list";
import { Frame } from "#components/ui/frame";
import { getAddress } from "#language/address-of-page";
import { getTranslations } from "#language/of-page";
import { listChannels } from "#lib/notices/list-channels";
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
  const [notices, { items: channels }] = await Promise.all([
    listNotices({ personId }, pageOf(await searchParams)),
    listChannels({ personId }),
  ]);
  if (!notices.ok) redirect(await getAddress(path));
  const { items, nextCursor } = notices.value;
  const unread = items.filter(({ readAt }) => readAt === null).map(({ id }) => id);
  return (
    <AccountPage section="notices" title={t("name")} lead={t("lead")}>
      <Frame id="inbox" title={t("inbox")}>
        <ClientMessages of={["notices.markRead"]}>
          <MarkRead unread={unread} />
        </ClientMessages>
        {items.length === 0 ? (
          <p className="text-soft">{t("none")}</p>
        ) : (
          <NoticeList notices={items} />
        )}
      </Frame>
      <Older path={path} cursor={nextCursor} />
      <Frame id="channels" title={t("elsewhere")}>
        <ClientMessages of={["notices.channels", "notices.addChannel"]}>
          <Channels channels={channels} />
        </ClientMessages>
      </Frame>
    </AccountPage>
  );
}
