import type { CaseRuling } from "@hecate/protocol/wire/moderation";
import { useTranslations } from "#language/use";
import { PolicyLink } from "../ruling/policy-link";
import { Moment } from "../ui/moment";

/** A ruling as moderators read it. */
export function RulingItem({ ruling }: { ruling: CaseRuling }) {
  const t = useTranslations("moderation.rulingItem");
  const actions = useTranslations("moderation.action");
  const verdicts = useTranslations("moderation.reportState");
  const { action, state, verdict, policy, reason, statement, at, moderator, secondedBy } = ruling;
  const isOver = state !== "proposed" && state !== "in-force";
  return (
    <div className="grid grid-cols-1 gap-2 text-base">
      <p className="font-mono text-sm">
        <strong className={`font-semibold ${isOver ? "text-faint line-through" : ""}`}>
          {actions(action)}
        </strong>
        , <span className={isOver ? "text-faint" : "text-torch"}>{t(state)}</span>
      </p>
      <p className="[overflow-wrap:anywhere] text-soft">
        {t.rich(`${moderator.me ? "byYou" : "by"}${secondedBy ? "Seconded" : ""}`, {
          handle: moderator.handle,
          second: secondedBy ?? "",
          at: () => <Moment at={at} />,
          verdict: verdicts(verdict),
          policy: () => <PolicyLink id={policy} />,
        })}
      </p>
      <p dir="auto" className="whitespace-pre-wrap [overflow-wrap:anywhere]">
        {statement}
      </p>
      <details>
        <summary className="w-fit text-sm text-soft">{t("reason")}</summary>
        <p dir="auto" className="mt-1 whitespace-pre-wrap [overflow-wrap:anywhere] text-soft">
          {reason}
        </p>
      </details>
    </div>
  );
}
