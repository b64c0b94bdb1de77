import type { InstallView } from "@hecate/protocol/wire/installs";
import { formatPlatform } from "../format/platform";
import { Day } from "../ui/day";
import { TextLink } from "../ui/text-link";

export function ReceiptList({ receipts }: { receipts: readonly InstallView[] }) {
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
            {formatPlatform(platform)}, on <Day at={recordedAt} />
          </p>
        </li>
      ))}
    </ul>
  );
}
