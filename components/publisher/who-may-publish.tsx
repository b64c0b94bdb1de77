import { parseCapability } from "@hecate/protocol/capability";
import { printCapabilityShorthand } from "@hecate/protocol/capability-shorthand";
import { Day } from "../ui/day";
import { Frame } from "../ui/frame";
import { KeyName } from "../ui/key-name";
import { TextLink } from "../ui/text-link";

interface Delegation {
  readonly id: string;
  readonly issuer: string;
  readonly audience: string;
  readonly capabilities: readonly { readonly with: string; readonly can: string }[];
  readonly expiresAt: string;
  readonly revokedAt: string | null;
  readonly lastUsedAt: string;
}

/** Which keys publish for the root keys, as far as what was published shows. */
export function WhoMayPublish({ delegations }: { delegations: readonly Delegation[] }) {
  return (
    <Frame id="delegations" title="Who else may publish">
      <p className="mb-4 text-soft">
        A root key can let other keys publish. Nobody has to tell us: listed are the delegations
        that a published version rests on, and there may be others.{" "}
        <TextLink href="/docs/trust#delegations">What this means</TextLink>
      </p>
      {delegations.length === 0 ? (
        <p className="text-soft">Every version so far was signed by a root key itself.</p>
      ) : (
        <ul className="grid grid-cols-1 gap-5">
          {delegations.map((delegation) => (
            <li key={delegation.id}>
              <DelegationFacts {...delegation} />
            </li>
          ))}
        </ul>
      )}
    </Frame>
  );
}

function DelegationFacts({
  issuer,
  audience,
  capabilities,
  expiresAt,
  revokedAt,
  lastUsedAt,
}: Delegation) {
  return (
    <>
      <KeyName did={audience} />
      <p>
        may{" "}
        {capabilities.map(shorthand).map((words) => (
          <code key={words} className="mr-2 text-sm">
            {words}
          </code>
        ))}
      </p>
      <p className="text-base text-faint">
        {revokedAt ? (
          <>
            revoked on <Day at={revokedAt} />
          </>
        ) : (
          <>
            until <Day at={expiresAt} />
          </>
        )}
        , last used on <Day at={lastUsedAt} />, given by
      </p>
      <KeyName did={issuer} />
    </>
  );
}

function shorthand(capability: Delegation["capabilities"][number]): string {
  const parsed = parseCapability(capability);
  const words = parsed.ok ? printCapabilityShorthand(parsed.value) : null;
  return words ?? `${capability.can} on ${capability.with}`;
}
