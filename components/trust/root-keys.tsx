import type { RootKeyView } from "@hecate/protocol/wire/publisher";
import { Day } from "../ui/day";
import { KeyName } from "../ui/key-name";

/** Every root key that the publisher ever had, with its time. */
export function RootKeys({ keys }: { keys: readonly RootKeyView[] }) {
  return (
    <ul className="grid grid-cols-1 gap-2 text-sm text-soft">
      {keys.map(({ did, addedAt, retiredAt, statement }) => (
        <li key={did}>
          <KeyName did={did} />
          since <Day at={addedAt} />, {statement ? "added by an earlier one" : "the name's first"}
          {retiredAt && (
            <>
              , retired on <Day at={retiredAt} />
            </>
          )}
        </li>
      ))}
    </ul>
  );
}
