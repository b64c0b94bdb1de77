import type { CaseSummary } from "@hecate/protocol/wire/moderation";
import { useTranslations } from "#language/use";
import { CaseRow } from "./case-row";

interface Choosing {
  readonly cases: readonly CaseSummary[];
  readonly chosenIds: ReadonlySet<string>;
  readonly onChoose: (ids: readonly string[], isChosen: boolean) => void;
}

const columns = ["case", "state", "evidence", "why", "openFor", "who"] as const;

/** A table that folds into one block a case where it has no room for columns. */
export function CaseTable({
  now,
  isAsking,
  onAt,
  onAssign,
  ...choosing
}: Choosing & {
  now: string;
  isAsking: boolean;
  /** The focus came to that case. */
  onAt: (id: string) => void;
  onAssign: (summary: CaseSummary, verb: "claim" | "release") => void;
}) {
  const t = useTranslations("moderation.caseTable");
  const { cases, chosenIds, onChoose } = choosing;
  return (
    <table className="block w-full lg:table">
      <caption className="sr-only">{t("caption")}</caption>
      <thead className="block lg:table-header-group">
        <tr className="flex border-b border-line lg:table-row">
          <th scope="col" className="py-2 pe-3">
            <ChooseAll {...choosing} />
          </th>
          {columns.map((column) => (
            <th
              key={column}
              scope="col"
              className="sr-only py-2 pe-4 font-mono text-xs font-normal text-faint lg:not-sr-only lg:table-cell lg:py-2 lg:pe-4"
            >
              {t(column)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody className="block lg:table-row-group">
        {cases.map((summary) => (
          <CaseRow
            key={summary.id}
            summary={summary}
            now={now}
            isAsking={isAsking}
            isChosen={chosenIds.has(summary.id)}
            onAt={() => onAt(summary.id)}
            onChoose={(isChosen) => onChoose([summary.id], isChosen)}
            onAssign={(verb) => onAssign(summary, verb)}
          />
        ))}
      </tbody>
    </table>
  );
}

function ChooseAll({ cases, chosenIds, onChoose }: Choosing) {
  const t = useTranslations("moderation.caseTable");
  return (
    <label className="flex items-center gap-3 font-mono text-xs font-normal text-faint">
      <input
        type="checkbox"
        checked={cases.every(({ id }) => chosenIds.has(id))}
        onChange={({ target }) => {
          const ids = cases.map(({ id }) => id);
          onChoose(ids, target.checked);
        }}
        className="size-4 accent-accent-fill"
      />
      <span className="lg:sr-only">{t("chooseAll")}</span>
    </label>
  );
}
