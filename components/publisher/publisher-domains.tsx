import type { DomainView } from "@hecate/protocol/wire/domain";
import { useTranslations } from "#language/use";
import { DomainEvidence } from "../domain/domain-evidence";
import { DomainStanding } from "../domain/domain-standing";
import { Frame } from "../ui/frame";
import { TextLink } from "../ui/text-link";

/** Every domain that a publisher named, with what its DNS said. */
export function PublisherDomains({ domains }: { domains: readonly DomainView[] }) {
  const t = useTranslations("publisher.domains");
  return (
    <Frame id="domains" title={t("title")}>
      <div className="grid grid-cols-1 gap-6 text-base text-soft">
        {domains.length === 0 && <p>{t("none")}</p>}
        {domains.map((domain) => (
          <div key={domain.domain} className="grid grid-cols-1 gap-2">
            <DomainStanding domain={domain} />
            <DomainEvidence domain={domain} />
          </div>
        ))}
        <p className="text-sm">
          <TextLink href="/docs/trust#verified-domain">{t("meaning")}</TextLink>
        </p>
      </div>
    </Frame>
  );
}
