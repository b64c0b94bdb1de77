import type { CaseView } from "@hecate/protocol/wire/moderation";
import { useLanguage, useTranslations } from "#language/use";
import { assignment } from "./assignment";
import { conflictNamed } from "./conflict";

/** Why nothing can be decided on a case; null where something can. */
export function useObstacle(view: CaseView, now: string): string | null {
  const t = useTranslations("moderation.rulingForm");
  const language = useLanguage();
  if (view.conflict !== null) return t("conflict", { why: conflictNamed(view.conflict) });
  const { words, isTaken } = assignment(view, now, language);
  if (isTaken) return t("taken", words.values);
  const isDone = view.state === "closed" && view.versionState.state === "listed";
  return isDone ? t("done") : null;
}
