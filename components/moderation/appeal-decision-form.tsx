"use client";

import { limits } from "@hecate/protocol/limits";
import {
  type AppealOutcome,
  appealOutcomes,
  type QueuedAppeal,
} from "@hecate/protocol/wire/appeals";
import { useRouter } from "next/navigation";
import { type FormEvent, useState } from "react";
import { useTranslations } from "#language/use";
import { RefusalWords } from "../account/refusal-words";
import { useAsk } from "../account/use-ask";
import { Button } from "../ui/button";
import { ScriptForm } from "../ui/script-form";

/** Where somebody who had no part in a ruling decides whether it stands. It is final. */
export function AppealDecisionForm({ appeal }: { appeal: string }) {
  const t = useTranslations("moderation.appealDecisionForm");
  const router = useRouter();
  const { ask, isAsking, refusal } = useAsk();
  const [outcome, setOutcome] = useState<AppealOutcome | null>(null);
  const [statement, setStatement] = useState("");

  async function decide(event: FormEvent) {
    event.preventDefault();
    const path = `/api/v1/appeals/${appeal}/decision`;
    const answer = await ask<QueuedAppeal>("POST", path, { outcome, statement });
    if (answer.ok || answer.refusal.code === "appeal-decided") router.refresh();
  }

  return (
    <ScriptForm onSubmit={decide} className="grid grid-cols-1 gap-3">
      <fieldset className="grid gap-1.5">
        <legend className="mb-1.5 font-mono text-sm">{t("what")}</legend>
        {appealOutcomes.map((each) => (
          <label key={each} className="flex cursor-pointer items-baseline gap-2.5 text-base">
            <input
              type="radio"
              name={`outcome-${appeal}`}
              checked={outcome === each}
              onChange={() => setOutcome(each)}
              className="accent-accent-fill"
            />
            {t(each)}
          </label>
        ))}
      </fieldset>
      <label className="grid gap-1.5">
        <span className="font-mono text-sm">{t("statement")}</span>
        <textarea
          dir="auto"
          rows={3}
          required
          value={statement}
          maxLength={limits.appealStatementChars}
          onChange={({ target }) => setStatement(target.value)}
          className="w-full rounded-md border border-line bg-surface px-3 py-2 text-base"
        />
      </label>
      <RefusalWords refusal={refusal} />
      <p>
        <Button
          type="submit"
          tone="strong"
          disabled={isAsking || outcome === null || statement.trim() === ""}
        >
          {t("decide")}
        </Button>
      </p>
    </ScriptForm>
  );
}
