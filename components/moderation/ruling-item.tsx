import type { CaseRuling } from "@hecate/protocol/wire/moderation";
import { Moment } from "../ui/moment";
import { TextLink } from "../ui/text-link";
import { actionWords, policyTitle } from "./words";

const states = {
  proposed: "proposed: waits for a second moderator",
  "in-force": "in force",
  undone: "taken back",
  reversed: "reversed on appeal",
} as const satisfies Record<CaseRuling["state"], string>;

/** A ruling as moderators read it. */
export function RulingItem({ ruling }: { ruling: CaseRuling }) {
  const { action, state, verdict, policy, reason, statement, at, moderator, secondedBy } = ruling;
  const isOver = state === "undone" || state === "reversed";
  return (
    <div className="grid grid-cols-1 gap-2 text-base">
      <p className="font-mono text-sm">
        <strong className={`font-semibold ${isOver ? "text-faint line-through" : ""}`}>
          {actionWords[action].label}
        </strong>
        , <span className={isOver ? "text-faint" : "text-torch"}>{states[state]}</span>
      </p>
      <p className="[overflow-wrap:anywhere] text-soft">
        {moderator.me ? "You" : moderator.handle}
        {secondedBy && `, seconded by ${secondedBy}`}, <Moment at={at} />; reports {verdict}; by{" "}
        <TextLink href={`/policies#${policy}`}>{policyTitle(policy)}</TextLink>
      </p>
      <p className="whitespace-pre-wrap [overflow-wrap:anywhere]">{statement}</p>
      <details>
        <summary className="w-fit text-sm text-soft">reason, for moderators</summary>
        <p className="mt-1 whitespace-pre-wrap [overflow-wrap:anywhere] text-soft">{reason}</p>
      </details>
    </div>
  );
}
