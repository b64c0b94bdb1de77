import type { Hop } from "@hecate/protocol/ucan/chain";
import { useLanguage, useTranslations } from "#language/use";
import { formatDay } from "../format/date";
import { shortDid } from "../format/did";

/** One token as a sentence; `HopFacts` says the same at length. */
export function HopSentence({ hop, isLast }: { hop: Hop; isLast: boolean }) {
  const t = useTranslations("trust.check.hop");
  const rights = hop.capabilities.map(({ can, with: of }) => t("right", { can, of }));
  const day = formatDay(new Date(hop.expiresAt * 1000).toISOString(), useLanguage());
  return (
    <p className="break-words">
      {t(isLast ? "signs" : "gives", {
        issuer: shortDid(hop.issuer),
        audience: shortDid(hop.audience),
        rights: rights.join(", "),
        day,
      })}
    </p>
  );
}
