import type { CaseView } from "@hecate/protocol/wire/moderation";
import type { ReactNode } from "react";
import { useLanguage, useTranslations } from "#language/use";
import { assignment } from "./assignment";

/** Why nothing can be decided on a case; null where something can. */
export function useObstacle(view: CaseView, now: string): ReactNode {
  const t = useTranslations("moderation.rulingForm");
  const language = useLanguage();
  if (view.conflict !== null) {
    return t.rich("conflict", {
      conflict: view.conflict.toLowerCase(),
      reason: (words) => (
        <span lang="en" dir="ltr">
          {words}
        </span>
      ),
    });
  }
  const { words, isTaken } = assignment(view, now, language);
  if (isTaken) return t("taken", words.values);
  const isDone = view.state === "closed" && view.versionState.state === "listed";
  return isDone ? t("done") : null;
}
