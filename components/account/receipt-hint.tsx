import { useTranslations } from "#language/use";
import { Command } from "../ui/command";

/** How receipts come to be, for who has none. */
export function ReceiptHint() {
  const t = useTranslations("account.receiptHint");
  return (
    <>
      <p className="mb-4 text-soft">
        {t.rich("none", { code: (words) => <code className="text-sm">{words}</code> })}
      </p>
      <Command of={t("of")} lines={["hecate config receipts on"]} />
    </>
  );
}
