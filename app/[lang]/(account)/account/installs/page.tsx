import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { AccountPage } from "#components/account/account-page";
import { Older } from "#components/account/older";
import { ReceiptHint } from "#components/account/receipt-hint";
import { ReceiptList } from "#components/account/receipt-list";
import { Frame } from "#components/ui/frame";
import { getAddress } from "#language/address-of-page";
import { listReceipts } from "#lib/installs/list-receipts";
import { actingAt } from "../../acting";
import { type PageProps, pageOf } from "../page-of";

export const metadata: Metadata = { title: "Installs" };

const path = "/account/installs";

export default async function InstallsPage({ searchParams }: PageProps) {
  const { personId } = await actingAt(path, new Date());
  const receipts = await listReceipts(personId, pageOf(await searchParams));
  if (!receipts.ok) redirect(await getAddress(path));
  const { items, nextCursor } = receipts.value;
  return (
    <AccountPage
      section="installs"
      title="Installs"
      lead="What you installed with a signed receipt. Only you see this list; others see a number."
    >
      <Frame id="receipts" title="Receipts">
        {items.length === 0 ? <ReceiptHint /> : <ReceiptList receipts={items} />}
      </Frame>
      <Older path={path} cursor={nextCursor} />
    </AccountPage>
  );
}
