import type { Hop } from "@hecate/protocol/ucan/chain";
import { useTranslations } from "#language/use";
import { Day } from "../ui/day";
import { KeyName } from "../ui/key-name";

/** Who gives what to whom, or, of a chain's last token, who signs what for whom. */
export function HopFacts({ hop, isLast }: { hop: Hop; isLast: boolean }) {
  const t = useTranslations("trust.chain");
  return (
    <div className="grid grid-cols-1 gap-1 text-sm text-soft">
      <KeyName did={hop.issuer} />
      <p>{isLast ? t("signs") : t("gives")}</p>
      <KeyName did={hop.audience} />
      {hop.capabilities.map(({ can, mri, range }) => (
        <dl key={`${can} ${mri} ${range}`} className="grid grid-cols-[5rem_minmax(0,1fr)]">
          <dt className="text-faint">{t("ability")}</dt>
          <dd>
            <code>{can}</code>
          </dd>
          <dt className="text-faint">{t("on")}</dt>
          <dd>
            <code className="break-all">{mri}</code>
          </dd>
          <dt className="text-faint">{t("versions")}</dt>
          <dd>{range === null ? t("any") : <code>{range}</code>}</dd>
        </dl>
      ))}
      <p>
        {t.rich("until", {
          day: () => <Day at={new Date(hop.expiresAt * 1000).toISOString()} />,
        })}
      </p>
    </div>
  );
}
