import type { SourceView } from "@hecate/protocol/wire/listing";
import type { SourceCheckView } from "@hecate/protocol/wire/source";
import { useTranslations } from "#language/use";
import { Day } from "../ui/day";
import { strangersRel, TextLink } from "../ui/text-link";

/** Whether the source that a version names is there for everybody, as of the last look. */
export function SourceWords({ source }: { source: SourceView }) {
  const t = useTranslations("trust.source");
  const { repository, revision, check } = source;
  return (
    <>
      <p className={check.state === "gone" ? "text-danger" : "text-text"}>
        {t(`state.${check.state}`)}
      </p>
      <p className="text-sm break-words">
        {t.rich("at", {
          repository: () => (
            <TextLink href={repository} rel={strangersRel}>
              {repository}
            </TextLink>
          ),
          revision: () => <code className="break-all">{revision}</code>,
        })}
      </p>
      <LastLook check={check} />
    </>
  );
}

function LastLook({ check: { reason, checkedAt, answeredAt } }: { check: SourceCheckView }) {
  const t = useTranslations("trust.source");
  if (checkedAt === null) return <p className="text-sm">{t("never")}</p>;
  if (reason === null) {
    return <p className="text-sm">{t.rich("seen", { day: () => <Day at={checkedAt} /> })}</p>;
  }
  return (
    <p className="text-sm">
      {t.rich("missed", { day: () => <Day at={checkedAt} />, reason: t(`reason.${reason}`) })}{" "}
      {answeredAt ? t.rich("answered", { day: () => <Day at={answeredAt} /> }) : t("unanswered")}
    </p>
  );
}
