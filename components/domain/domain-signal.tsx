import type { DomainView } from "@hecate/protocol/wire/domain";
import { useTranslations } from "#language/use";
import { DomainEvidence } from "./domain-evidence";
import { DomainStanding } from "./domain-standing";

/** The domains that vouch, or vouched, for a publisher; what was only named says nothing here. */
export function DomainSignal({ org, domains }: { org: string; domains: readonly DomainView[] }) {
  const t = useTranslations("domain.signal");
  const told = domains.filter(({ state }) => state !== "pending");
  if (told.length === 0) return <p>{t("none", { org })}</p>;
  return told.map((domain) => (
    <div key={domain.domain} className="grid grid-cols-1 gap-2">
      <DomainStanding domain={domain} />
      <DomainEvidence domain={domain} />
    </div>
  ));
}
