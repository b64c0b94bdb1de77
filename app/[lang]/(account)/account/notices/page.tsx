import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { AccountPage } from "#components/account/account-page";
import { Older } from "#components/account/older";
import { Channels } from "#components/notices/channels";
import { MarkRead } from "#components/notices/mark-read";
import { NoticeList } from "#components/notices/notice-list";
import { Frame } from "#components/ui/frame";
import { getAddress } from "#language/address-of-page";
import { listChannels } from "#lib/notices/list-channels";
import { listNotices } from "#lib/notices/list-notices";
import { actingAt } from "../../acting";
import { type PageProps, pageOf } from "../page-of";

export const metadata: Metadata = { title: "Notices" };

const path = "/account/notices";

export default async function NoticesPage({ searchParams }: PageProps) {
  const { personId } = await actingAt(path, new Date());
  const [notices, { items: channels }] = await Promise.all([
    listNotices({ personId }, pageOf(await searchParams)),
    listChannels({ personId }),
  ]);
  if (!notices.ok) redirect(await getAddress(path));
  const { items, nextCursor } = notices.value;
  const unread = items.filter(({ readAt }) => readAt === null).map(({ id }) => id);
  return (
    <AccountPage
      section="notices"
      title="Notices"
      lead="What became of your reports and appeals, with the reasons. A publisher reads its own with hecate notices."
    >
      <Frame id="inbox" title="Inbox">
        <MarkRead unread={unread} />
        {items.length === 0 ? (
          <p className="text-soft">Nothing so far.</p>
        ) : (
          <NoticeList notices={items} />
        )}
      </Frame>
      <Older path={path} cursor={nextCursor} />
      <Frame id="channels" title="Where else they go">
        <Channels channels={channels} />
      </Frame>
    </AccountPage>
  );
}
