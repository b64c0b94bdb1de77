"use client";

import type { BulkRulingResult, CaseSummary } from "@hecate/protocol/wire/moderation";
import { type FormEvent, type RefObject, useState } from "react";
import { useTranslations } from "#language/use";
import { RefusalWords } from "../account/refusal-words";
import { useAsk } from "../account/use-ask";
import { Button } from "../ui/button";
import { BulkResult } from "./bulk-result";
import { type Decision, isPossible, isWhole, suggested, undecided } from "./decision";
import { DecisionFields } from "./decision-fields";

/** Decides all chosen cases alike: spam comes in waves. Says how many before it does. */
export function BulkRuling({
  ref,
  cases,
  onDone,
}: {
  ref: RefObject<HTMLDialogElement | null>;
  cases: readonly CaseSummary[];
  onDone: () => void;
}) {
  const t = useTranslations("moderation.bulkRuling");
  const actions = useTranslations("moderation.action");
  const verdicts = useTranslations("moderation.reportState");
  const { ask, isAsking, refusal } = useAsk();
  const [decision, setDecision] = useState<Decision>(undecided);
  const [isAsked, setAsked] = useState(false);
  const [result, setResult] = useState<BulkRulingResult | null>(null);
  const publishers = new Set(cases.map(({ listing }) => listing.org)).size;
  const count = cases.length;

  async function rule(event: FormEvent) {
    event.preventDefault();
    if (!isAsked) return setAsked(true);
    const chosen = cases.map(({ id, revision }) => ({ id, revision }));
    const answer = await ask<BulkRulingResult>("POST", "/api/v1/cases/bulk-ruling", {
      ...decision,
      cases: chosen,
    });
    setAsked(false);
    if (answer.ok) setResult(answer.value);
  }

  return (
    <>
      {cases.length > 0 && (
        <Button onClick={() => ref.current?.showModal()}>{t("open", { count })}</Button>
      )}
      <dialog
        ref={ref}
        aria-labelledby="bulk-title"
        onClose={() => (result ? onDone() : setAsked(false))}
        className="m-auto w-[min(40rem,calc(100vw-2rem))] rounded-lg border border-line bg-ground p-6 text-text backdrop:bg-black/60"
      >
        <h2 id="bulk-title" className="mb-4 text-lg">
          {result ? t("decided") : t("title", { count })}
        </h2>
        {result ? (
          <BulkResult result={result} cases={cases} onClose={() => ref.current?.close()} />
        ) : (
          <form onSubmit={rule} className="grid grid-cols-1 gap-4">
            <DecisionFields
              id="bulk"
              decision={decision}
              openReports={cases.reduce((sum, { reports }) => sum + reports.open, 0)}
              isPossible={(action) => cases.some((each) => isPossible(action, each))}
              onAction={(action) => {
                const reasons = [...new Set(cases.flatMap(({ reports }) => reports.reasons))];
                const grounds = { origin: cases[0]?.origin ?? "reports", reasons };
                setDecision({ ...decision, action, ...suggested(action, grounds) });
              }}
              onChange={(change) => setDecision({ ...decision, ...change })}
            />
            {isAsked && isWhole(decision) && (
              <p role="alert" className="rounded-md border-s-4 border-torch bg-surface px-4 py-3">
                {t.rich("confirm", {
                  action: actions(decision.action),
                  strong: (words) => <strong>{words}</strong>,
                  count,
                  publishers,
                  verdict: verdicts(decision.verdict),
                })}
              </p>
            )}
            <RefusalWords refusal={refusal} />
            <div className="flex flex-wrap gap-3">
              <Button
                type="submit"
                tone={isAsked ? "danger" : "strong"}
                disabled={isAsking || !isWhole(decision)}
              >
                {isAsked ? t("yes", { count }) : t("rule", { count })}
              </Button>
              <Button onClick={() => (isAsked ? setAsked(false) : ref.current?.close())}>
                {isAsked ? t("change") : t("notNow")}
              </Button>
            </div>
          </form>
        )}
      </dialog>
    </>
  );
}
