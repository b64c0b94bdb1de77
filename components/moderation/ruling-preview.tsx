import { policies } from "@hecate/protocol/policies";
import { measureWords, verdictWords } from "@hecate/protocol/ruling-words";
import type { CaseView } from "@hecate/protocol/wire/moderation";
import type { ReactNode } from "react";
import { useTranslations } from "#language/use";
import type { Decision } from "./decision";

/** What publisher, reporters and the public will read. */
export function RulingPreview({ view, decision }: { view: CaseView; decision: Decision }) {
  const t = useTranslations("moderation.rulingPreview");
  const { action, policy, statement, verdict } = decision;
  const rule = policies.find(({ id }) => id === policy);
  if (action === "") return null;
  return (
    <section
      aria-label={t("label")}
      className="rounded-md border border-dashed border-line px-4 py-3"
    >
      <h3 className="mb-1.5 font-mono text-xs font-normal text-faint">{t("title")}</h3>
      <p className="text-base [overflow-wrap:anywhere]">
        {view.reports.open > 0 && (
          <span className="text-faint">
            {t.rich("toReporter", { verdict: verdictWords[verdict], words: english })}{" "}
          </span>
        )}
        {english(measureWords[action](view.version))}
      </p>
      {rule && (
        <p lang="en" dir="ltr" className="mt-1.5 text-base text-soft">
          {rule.title}: {rule.rule}
        </p>
      )}
      {statement.trim() !== "" && (
        <p dir="auto" className="mt-1.5 text-base whitespace-pre-wrap [overflow-wrap:anywhere]">
          {statement}
        </p>
      )}
      <p lang="en" dir="ltr" className="mt-1.5 text-sm text-faint">
        Decided by a moderator. Both sides may appeal once, within six months.
      </p>
    </section>
  );
}

/** Rulings are told in English, whatever language this page is in. */
function english(words: ReactNode) {
  return (
    <span lang="en" dir="ltr">
      {words}
    </span>
  );
}
