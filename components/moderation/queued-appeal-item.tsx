import type { QueuedAppeal } from "@hecate/protocol/wire/appeals";
import { Link } from "../ui/link";
import { Moment } from "../ui/moment";
import { TextLink } from "../ui/text-link";
import { ageWords } from "./age-words";
import { AppealDecisionForm } from "./appeal-decision-form";
import { actionWords, policyTitle } from "./words";

const outcomes = {
  open: "waits",
  upheld: "the ruling stands",
  overturned: "the ruling was overturned",
} as const satisfies Record<QueuedAppeal["state"], string>;

/** An appeal beside the ruling that it is against. */
export function QueuedAppealItem({ appeal, now }: { appeal: QueuedAppeal; now: string }) {
  const { side, filedAt, state, text, ruling, conflict } = appeal;
  const { org, name } = ruling.listing;
  return (
    <li
      data-row
      data-appeal
      tabIndex={-1}
      aria-label={`Appeal of the ${side} of ${name}`}
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
          The {side} appealed, <Moment at={filedAt} />:{" "}
          <span className="text-torch">
            {outcomes[state]}
            {state === "open" && ` for ${ageWords(filedAt, now)}`}
          </span>
        </p>
        <blockquote className="border-l-2 border-accent pl-4 whitespace-pre-wrap [overflow-wrap:anywhere]">
          {text}
        </blockquote>
      </div>
      <div className="grid content-start gap-3">
        <p className="text-base text-soft">
          Against:{" "}
          <strong className="font-semibold text-text">{actionWords[ruling.action].label}</strong>,{" "}
          <Moment at={ruling.at} />, by{" "}
          <TextLink href={`/policies#${ruling.policy}`}>{policyTitle(ruling.policy)}</TextLink>
        </p>
        <blockquote className="border-l-2 border-line pl-4 whitespace-pre-wrap [overflow-wrap:anywhere]">
          {ruling.statement}
        </blockquote>
        <AppealEnd appeal={appeal} conflict={conflict} />
      </div>
    </li>
  );
}

function AppealEnd({ appeal, conflict }: { appeal: QueuedAppeal; conflict: string | null }) {
  const { id, state, decision, decidedAt } = appeal;
  if (state === "open") {
    return conflict === null ? (
      <AppealDecisionForm appeal={id} />
    ) : (
      <p className="text-base text-soft">You cannot decide it. {conflict}.</p>
    );
  }
  return (
    <p className="text-base whitespace-pre-wrap [overflow-wrap:anywhere]">
      {decidedAt && (
        <span className="text-soft">
          Decided on <Moment at={decidedAt} />:{" "}
        </span>
      )}
      {decision}
    </p>
  );
}
