import { useLanguage, useTranslations } from "#language/use";
import { formatList } from "../format/list";
import { Day } from "../ui/day";
import { TextLink } from "../ui/text-link";

const publishersNeeded = 3;

/** Whether somebody counts as established, or what is missing. `publishers`: who made what they installed. */
export function StandingWords({
  establishedAt,
  publishers,
  now,
}: {
  establishedAt: string | null;
  publishers: readonly string[];
  now: Date;
}) {
  const t = useTranslations("account.standing");
  return (
    <>
      {establishedAt === null ? (
        <Missing publishers={publishers} />
      ) : (
        <Established at={establishedAt} isNow={new Date(establishedAt) <= now} />
      )}
      <p className="mt-3 text-base text-faint">
        {t.rich("meaning", {
          how: (words) => <TextLink href="/docs/ratings">{words}</TextLink>,
        })}
      </p>
    </>
  );
}

function Established({ at, isNow }: { at: string; isNow: boolean }) {
  const t = useTranslations("account.standing");
  return (
    <p>
      {t.rich(isNow ? "established" : "soon", {
        strong: (words) => <strong className={isNow ? "text-ok" : "text-torch"}>{words}</strong>,
        day: () => <Day at={at} />,
      })}
    </p>
  );
}

function Missing({ publishers }: { publishers: readonly string[] }) {
  const t = useTranslations("account.standing");
  const names = formatList(publishers, useLanguage());
  const missing = publishersNeeded - publishers.length;
  return (
    <p>
      <strong className="text-torch">{t("notYet")}</strong>{" "}
      {publishers.length === 0 ? t("noReceipts") : t("receipts", { publishers: names, missing })}{" "}
      {t("until")}
    </p>
  );
}
