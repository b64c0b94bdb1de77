import { policies } from "@hecate/protocol/policies";
import { measureWords, verdictWords } from "@hecate/protocol/ruling-words";
import type { CaseView } from "@hecate/protocol/wire/moderation";
import type { Decision } from "./decision";

/** What publisher, reporters and the public will read. */
export function RulingPreview({ view, decision }: { view: CaseView; decision: Decision }) {
  const { action, policy, statement, verdict } = decision;
  const rule = policies.find(({ id }) => id === policy);
  if (action === "") return null;
  return (
    <section aria-label="Preview" className="rounded-md border border-dashed border-line px-4 py-3">
      <h3 className="mb-1.5 font-mono text-xs font-normal text-faint">What both sides will read</h3>
      <p className="text-base [overflow-wrap:anywhere]">
        {view.reports.open > 0 && (
          <span className="text-faint">(To who reported it: {verdictWords[verdict]}) </span>
        )}
        {measureWords[action](view.version)}
      </p>
      {rule && (
        <p className="mt-1.5 text-base text-soft">
          {rule.title}: {rule.rule}
        </p>
      )}
      {statement.trim() !== "" && (
        <p className="mt-1.5 text-base whitespace-pre-wrap [overflow-wrap:anywhere]">{statement}</p>
      )}
      <p className="mt-1.5 text-sm text-faint">
        Decided by a moderator. Both sides may appeal once, within six months.
      </p>
    </section>
  );
}
