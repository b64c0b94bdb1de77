import { parseCapability } from "@hecate/protocol/capability";
import { printCapabilityShorthand } from "@hecate/protocol/capability-shorthand";
import { useTranslations } from "#language/use";
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
  const t = useTranslations("publisher.delegations");
  return (
    <Frame id="delegations" title={t("title")}>
      <p className="mb-4 text-soft">
        {t.rich("what", {
          meaning: (words) => <TextLink href="/docs/trust#delegations">{words}</TextLink>,
        })}
      </p>
      {delegations.length === 0 ? (
        <p className="text-soft">{t("none")}</p>
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
  const t = useTranslations("publisher.delegations");
  const used = () => <Day at={lastUsedAt} />;
  return (
    <>
      <KeyName did={audience} />
      <p>
        {t.rich("may", {
          what: () =>
            capabilities
              .map((capability) => shorthand(capability) ?? t("unknown", capability))
              .map((words) => (
                <code key={words} className="me-2 text-sm">
                  {words}
                </code>
              )),
        })}
      </p>
      <p className="text-base text-faint">
        {revokedAt
          ? t.rich("revoked", { revoked: () => <Day at={revokedAt} />, used })
          : t.rich("valid", { expires: () => <Day at={expiresAt} />, used })}
      </p>
      <KeyName did={issuer} />
    </>
  );
}

function shorthand(capability: Delegation["capabilities"][number]): string | null {
  const parsed = parseCapability(capability);
  return parsed.ok ? printCapabilityShorthand(parsed.value) : null;
}
