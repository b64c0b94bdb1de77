import type { DomainView } from "@hecate/protocol/wire/domain";
import { DomainEvidence } from "../domain/domain-evidence";
import { DomainStanding } from "../domain/domain-standing";
import { Frame } from "../ui/frame";
import { TextLink } from "../ui/text-link";

/** Every domain that a publisher named, with what its DNS said. */
export function PublisherDomains({ domains }: { domains: readonly DomainView[] }) {
  return (
    <Frame id="domains" title="Domains">
      <div className="grid grid-cols-1 gap-6 text-base text-soft">
        {domains.length === 0 && <p>This publisher named no domain.</p>}
        {domains.map((domain) => (
          <div key={domain.domain} className="grid grid-cols-1 gap-2">
            <DomainStanding domain={domain} />
            <DomainEvidence domain={domain} />
          </div>
        ))}
        <p className="text-sm">
          <TextLink href="/docs/trust#verified-domain">What a verified domain means</TextLink>
        </p>
      </div>
    </Frame>
  );
}
