"use client";

import type { BulkRulingResult, CaseSummary } from "@hecate/protocol/wire/moderation";
import { useState } from "react";
import { useTranslations } from "#language/use";
import { RefusalWords } from "../account/refusal-words";
import { useAsk } from "../account/use-ask";
import { Button } from "../ui/button";
import { TextLink } from "../ui/text-link";

/** What became of each case; what was decided can be taken back at once. */
export function BulkResult({
  result,
  cases,
  onClose,
}: {
  result: BulkRulingResult;
  cases: readonly CaseSummary[];
  onClose: () => void;
}) {
  const t = useTranslations("moderation.bulkResult");
  const { ask, isAsking, refusal } = useAsk();
  const [undone, setUndone] = useState<number | null>(null);
  const rulings = result.items.flatMap(({ ruling }) => ruling ?? []);
  const refused = result.items.filter((item) => item.refused !== null);

  async function undo() {
    let count = 0;
    for (const ruling of rulings) {
      const answer = await ask("POST", `/api/v1/rulings/${ruling}/undo`);
      if (answer.ok) count += 1;
    }
    setUndone(count);
  }

  return (
    <div className="grid grid-cols-1 gap-4">
      <p role="status">
        {undone === null
          ? t("decided", { count: rulings.length, refused: refused.length })
          : t("undone", { undone, count: rulings.length })}
      </p>
      {refused.length > 0 && (
        <ul className="grid gap-1.5 text-base text-soft">
          {refused.map((item) => (
            <li key={item.case}>
              <TextLink href={`/moderation/cases/${item.case}`}>
                {cases.find(({ id }) => id === item.case)?.listing.name ?? item.case}
              </TextLink>
              :{" "}
              <span lang="en" dir="ltr">
                {item.refused?.detail}
              </span>
            </li>
          ))}
        </ul>
      )}
      <RefusalWords refusal={refusal} />
      <div className="flex flex-wrap gap-3">
        <Button tone="strong" onClick={onClose}>
          {t("back")}
        </Button>
        {rulings.length > 0 && undone === null && (
          <Button disabled={isAsking} onClick={undo}>
            {t("undo", { count: rulings.length })}
          </Button>
        )}
      </div>
    </div>
  );
}
