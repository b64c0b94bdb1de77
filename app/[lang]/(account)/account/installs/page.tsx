import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { AccountPage } from "#components/account/account-page";
import { Older } from "#components/account/older";
import { ReceiptHint } from "#components/account/receipt-hint";
import { ReceiptList } from "#components/account/receipt-list";
import { Frame } from "#components/ui/frame";
import { getAddress } from "#language/address-of-page";
import { getTranslations } from "#language/of-page";
import { listReceipts } from "#lib/installs/list-receipts";
import { actingAt } from "../../acting";
import { type PageProps, pageOf } from "../page-of";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("account.installs");
  return { title: t("name") };
}

const path = "/account/installs";

export default async function InstallsPage({ searchParams }: PageProps) {
  const t = await getTranslations("account.installs");
  const { personId } = await actingAt(path, new Date());
  const receipts = await listReceipts(personId, pageOf(await searchParams));
  if (!receipts.ok) redirect(await getAddress(path));
  const { items, nextCursor } = receipts.value;
  return (
    <AccountPage section="installs" title={t("name")} lead={t("lead")}>
      <Frame id="receipts" title={t("receipts")}>
        {items.length === 0 ? <ReceiptHint /> : <ReceiptList receipts={items} />}
      </Frame>
      <Older path={path} cursor={nextCursor} />
    </AccountPage>
  );
}
