import type { InstallView } from "@hecate/protocol/wire/installs";
import { useTranslations } from "#language/use";
import { formatPlatform } from "../format/platform";
import { Day } from "../ui/day";
import { TextLink } from "../ui/text-link";

export function ReceiptList({ receipts }: { receipts: readonly InstallView[] }) {
  const t = useTranslations("account.receiptList");
  return (
    <ul className="divide-y divide-line">
      {receipts.map(({ id, org, name, version, platform, recordedAt }) => (
        <li key={id} className="py-4 first:pt-0 last:pb-0">
          <p className="font-mono text-sm break-words">
            <TextLink href={`/listings/${org}/${name}`}>
              {org}/{name}
            </TextLink>{" "}
            {version}
          </p>
          <p className="mt-1 text-base text-soft">
            {t.rich("at", {
              platform: formatPlatform(platform),
              day: () => <Day at={recordedAt} />,
            })}
          </p>
        </li>
      ))}
    </ul>
  );
}
