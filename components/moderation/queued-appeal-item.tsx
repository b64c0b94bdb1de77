import type { QueuedAppeal } from "@hecate/protocol/wire/appeals";
import { useLanguage, useTranslations } from "#language/use";
import { PolicyLink } from "../ruling/policy-link";
import { Link } from "../ui/link";
import { Moment } from "../ui/moment";
import { ageWords } from "./age-words";
import { AppealDecisionForm } from "./appeal-decision-form";
import { conflictNamed } from "./conflict";

/** An appeal beside the ruling that it is against. */
export function QueuedAppealItem({ appeal, now }: { appeal: QueuedAppeal; now: string }) {
  const t = useTranslations("moderation.queuedAppealItem");
  const actions = useTranslations("moderation.action");
  const age = ageWords(appeal.filedAt, now, useLanguage());
  const { side, filedAt, state, text, ruling, conflict } = appeal;
  const { org, name } = ruling.listing;
  return (
    <li
      data-row
      data-appeal
      tabIndex={-1}
      aria-label={t(`label.${side}`, { name })}
      className="grid grid-cols-1 gap-x-8 gap-y-5 border-t border-line py-7 lg:grid-cols-2"
    >
      <div className="grid content-start gap-3">
        <h2 className="text-lg [overflow-wrap:anywhere]">
          <Link
            href={`/moderation/cases/${appeal.case}`}
            className="hover:text-accent hover:underline"
          >
            {org}/{name}
            <span className="font-normal text-soft">@{ruling.version}</span>
          </Link>
        </h2>
        <p className="text-base text-soft">
          {t.rich(`appealed.${side}`, {
            at: () => <Moment at={filedAt} />,
            outcome: () => <span className="text-torch">{t(`outcome.${state}`, { age })}</span>,
          })}
        </p>
        <blockquote
          dir="auto"
          className="border-s-2 border-accent ps-4 whitespace-pre-wrap [overflow-wrap:anywhere]"
        >
          {text}
        </blockquote>
      </div>
      <div className="grid content-start gap-3">
        <p className="text-base text-soft">
          {t.rich("against", {
            what: (words) => <strong className="font-semibold text-text">{words}</strong>,
            action: actions(ruling.action),
            at: () => <Moment at={ruling.at} />,
            policy: () => <PolicyLink id={ruling.policy} />,
          })}
        </p>
        <blockquote
          dir="auto"
          className="border-s-2 border-line ps-4 whitespace-pre-wrap [overflow-wrap:anywhere]"
        >
          {ruling.statement}
        </blockquote>
        <AppealEnd appeal={appeal} conflict={conflict} />
      </div>
    </li>
  );
}

function AppealEnd({ appeal, conflict }: { appeal: QueuedAppeal; conflict: string | null }) {
  const t = useTranslations("moderation.queuedAppealItem");
  const { id, state, decision, decidedAt } = appeal;
  if (state === "open") {
    return conflict === null ? (
      <AppealDecisionForm appeal={id} />
    ) : (
      <p className="text-base text-soft">{t("conflict", { why: conflictNamed(conflict) })}</p>
    );
  }
  return (
    <p className="text-base whitespace-pre-wrap [overflow-wrap:anywhere]">
      {decidedAt && (
        <span className="text-soft">
          {t.rich("decided", { at: () => <Moment at={decidedAt} /> })}{" "}
        </span>
      )}
      {decision}
    </p>
  );
}
