import type { IdentityView } from "@hecate/protocol/wire/people";
import { IdentityRow } from "./identity-row";

export function IdentityList({ identities }: { identities: readonly IdentityView[] }) {
  return (
    <ul className="divide-y divide-line">
      {identities.map((identity) => (
        <li key={identity.id} className="py-5 first:pt-0 last:pb-0">
          <IdentityRow identity={identity} isLast={identities.length === 1} />
        </li>
      ))}
    </ul>
  );
}
