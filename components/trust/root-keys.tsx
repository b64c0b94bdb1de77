import type { RootKeyView } from "@hecate/protocol/wire/publisher";
import { useTranslations } from "#language/use";
import { Day } from "../ui/day";
import { KeyName } from "../ui/key-name";

/** Every root key that the publisher ever had, with its time. */
export function RootKeys({ keys }: { keys: readonly RootKeyView[] }) {
  const t = useTranslations("trust.rootKeys");
  return (
    <ul className="grid grid-cols-1 gap-2 text-sm text-soft">
      {keys.map(({ did, addedAt, retiredAt, statement }) => (
        <li key={did}>
          <KeyName did={did} />
          {t.rich("key", {
            day: () => <Day at={addedAt} />,
            first: statement ? "no" : "yes",
            retired: retiredAt ? "yes" : "no",
            end: () => retiredAt && <Day at={retiredAt} />,
          })}
        </li>
      ))}
    </ul>
  );
}
