"use client";

import type { CaseView } from "@hecate/protocol/wire/moderation";
import { useRouter } from "next/navigation";
import { type FormEvent, type KeyboardEvent, useState } from "react";
import { useTranslations } from "#language/use";
import { RefusalWords } from "../account/refusal-words";
import { useAsk } from "../account/use-ask";
import { Button } from "../ui/button";
import { Frame } from "../ui/frame";
import { ScriptForm } from "../ui/script-form";
import { useCaseChanges } from "./case-changes";
import { isPossible, isRemoval, isWhole, suggested } from "./decision";
import { DecisionFields } from "./decision-fields";
import { Meanwhile } from "./meanwhile";
import { useObstacle } from "./obstacle";
import { ReportVerdicts } from "./report-verdicts";
import { RulingPreview } from "./ruling-preview";
import { isBegun, useDraft } from "./use-draft";

/** Where a case is decided: on what its author looked at, and never on what came in since. */
export function RulingForm({ view, now }: { view: CaseView; now: string }) {
  const t = useTranslations("moderation.rulingForm");
  const caseChanges = useCaseChanges();
  const router = useRouter();
  const { ask, isAsking, refusal } = useAsk();
  const { draft, setDraft, forget } = useDraft(view.id);
  const [seen, setSeen] = useState(view);
  const changes = isBegun(draft) ? caseChanges(seen, view) : [];
  // Nothing was begun on the old one, or only one's own claim came between.
  if (changes.length === 0 && seen.revision !== view.revision) setSeen(view);

  const obstacle = useObstacle(view, now);
  if (obstacle !== null) {
    return (
      <Frame id="ruling" title={t("rule")}>
        <p className="text-soft">{obstacle}</p>
      </Frame>
    );
  }

  async function rule(event: FormEvent) {
    event.preventDefault();
    if (!isReady || isAsking) return;
    const { verdicts, ...ruling } = draft;
    const answer = await ask("POST", `/api/v1/cases/${view.id}/ruling`, {
      ...ruling,
      revision: seen.revision,
      verdicts: openVerdicts(view, verdicts),
    });
    if (answer.ok) forget();
    router.refresh();
  }

  // What was chosen may have become senseless meanwhile.
  const isLost = draft.action !== "" && !isPossible(draft.action, view);
  const decision = isLost ? { ...draft, action: "" as const } : draft;
  const isReady = isWhole(decision) && changes.length === 0;
  const needsSecond = view.publisher.verified && isRemoval(decision.action);
  return (
    <Frame id="ruling" title={view.state === "closed" ? t("restore") : t("rule")}>
      <ScriptForm onSubmit={rule} onKeyDown={sendByKey} className="grid grid-cols-1 gap-4">
        <DecisionFields
          id="rule"
          decision={decision}
          openReports={view.reports.open}
          isPossible={(action) => isPossible(action, view)}
          onAction={(action) => {
            const grounds = { origin: view.origin, reasons: view.reports.reasons };
            setDraft({ ...draft, action, ...suggested(action, grounds) });
          }}
          onChange={(change) => setDraft({ ...draft, ...change })}
        />
        <ReportVerdicts
          reports={view.reportItems}
          verdicts={draft.verdicts}
          onChange={(verdicts) => setDraft({ ...draft, verdicts })}
        />
        <RulingPreview view={view} decision={decision} />
        {needsSecond && <p className="text-base text-torch">{t("needsSecond")}</p>}
        <Meanwhile changes={changes} onSeen={() => setSeen(view)} />
        <RefusalWords refusal={changes.length > 0 ? null : refusal} />
        <p>
          <Button type="submit" tone="strong" disabled={!isReady || isAsking}>
            {needsSecond ? t("propose") : t("rule")}
          </Button>
        </p>
      </ScriptForm>
    </Frame>
  );
}

function sendByKey(event: KeyboardEvent<HTMLFormElement>) {
  if (event.key === "Enter" && (event.ctrlKey || event.metaKey))
    event.currentTarget.requestSubmit();
}

/** The verdicts that differ from the ruling's own, on reports that are still open. */
function openVerdicts(view: CaseView, verdicts: ReturnType<typeof useDraft>["draft"]["verdicts"]) {
  const open = view.reportItems.filter(({ state }) => state === "open");
  return open.flatMap(({ id }) => {
    const verdict = verdicts[id];
    return verdict ? [{ report: id, verdict }] : [];
  });
}
