import type { RebuildPage, RebuildView } from "@hecate/protocol/wire/rebuild";
import { useTranslations } from "#language/use";
import { formatPlatform } from "../format/platform";
import { Day } from "../ui/day";
import { Identifier } from "../ui/identifier";
import { KeyName } from "../ui/key-name";
import { TextLink } from "../ui/text-link";

/** Who built the source again, and what came out; `address` is where all of them are. */
export function Rebuilds({ page, address }: { page: RebuildPage; address: string }) {
  const t = useTranslations("trust.rebuilds");
  const { items, rebuilders, agree, nextCursor } = page;
  const verdict = items.length > 0 ? "ownOnly" : "none";
  const dissent = rebuilders - agree;
  return (
    <>
      <p className={dissent > 0 ? "text-danger" : "text-text"}>
        {rebuilders > 0 ? t("agree", { agree, of: rebuilders }) : t(verdict)}
      </p>
      {items.length > 0 && (
        <ul className="grid grid-cols-1 gap-4">
          {items.map((rebuild) => (
            <Rebuild key={rebuild.id} rebuild={rebuild} />
          ))}
        </ul>
      )}
      {nextCursor && (
        <p className="text-sm">
          <TextLink href={address}>{t("all")}</TextLink>
        </p>
      )}
    </>
  );
}

function Rebuild({ rebuild }: { rebuild: RebuildView }) {
  const { rebuilder, own, verdict, builtCid, publishedCid, toolchain } = rebuild;
  const t = useTranslations("trust.rebuilds");
  const platform = formatPlatform(rebuild.platform);
  const differs = verdict === "differs";
  return (
    <li className={`border-s-2 ps-3 ${differs ? "border-danger" : "border-ok"}`}>
      <p>
        {t.rich("stated", {
          look: (words) => <span className={differs ? "text-danger" : "text-text"}>{words}</span>,
          verdict: t(`verdict.${verdict}`),
          platform,
          day: () => <Day at={rebuild.recordedAt} />,
        })}
      </p>
      <Rebuilder of={rebuilder} />
      {own && <p className="text-sm">{t("own")}</p>}
      <dl className="grid grid-cols-[5rem_minmax(0,1fr)] items-baseline text-sm">
        <dt>{t("published")}</dt>
        <dd>
          <Identifier text={publishedCid} of={t("publishedOf", { platform })} />
        </dd>
        <dt>{t("built")}</dt>
        <dd>
          <Identifier text={builtCid} of={t("builtOf", { platform })} />
        </dd>
        {toolchain && (
          <>
            <dt>{t("with")}</dt>
            <dd className="break-words">{toolchain}</dd>
          </>
        )}
      </dl>
    </li>
  );
}

function Rebuilder({ of: { did, publisher } }: { of: RebuildView["rebuilder"] }) {
  const t = useTranslations("trust.rebuilds");
  return (
    <div className="text-sm">
      {publisher && (
        <p>
          <TextLink href={`/publishers/${publisher.org}`}>{publisher.displayName}</TextLink>
          {`, ${publisher.verifiedDomain ?? t("noDomain")}`}
        </p>
      )}
      <KeyName did={did} />
    </div>
  );
}
