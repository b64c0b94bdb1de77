import type { PublicAppeal } from "@hecate/protocol/wire/appeals";
import { Moment } from "../ui/moment";

const outcomes = {
  open: "It waits for somebody who had no part in the ruling.",
  upheld: "The ruling stands.",
  overturned: "The ruling was overturned.",
} as const;

/** Who appealed, and what came of it. */
export function Appeals({ appeals }: { appeals: readonly PublicAppeal[] }) {
  if (appeals.length === 0) return <p className="text-soft">Nobody appealed it so far.</p>;
  return (
    <ul className="divide-y divide-line">
      {appeals.map(({ id, side, filedAt, state, decision, decidedAt }) => (
        <li key={id} className="py-4 text-soft first:pt-0 last:pb-0">
          <p>
            {side === "publisher" ? "The publisher" : "A reporter"} appealed on{" "}
            <Moment at={filedAt} />. {outcomes[state]}
          </p>
          {decision && decidedAt && (
            <blockquote className="mt-2 border-l-2 border-line pl-4 whitespace-pre-line">
              {decision}
              <footer className="mt-1 text-base text-faint">
                <Moment at={decidedAt} />
              </footer>
            </blockquote>
          )}
        </li>
      ))}
    </ul>
  );
}
