import type { CaseRuling } from "@hecate/protocol/wire/moderation";
import { useTranslations } from "#language/use";
import { Button } from "../ui/button";
import { conflictNamed } from "./conflict";

/** What puts a proposal in force, for who may; to everybody else why they may not. */
export function SecondRuling({
  ruling: { secondConflict },
  isAsking,
  onSecond,
}: {
  ruling: CaseRuling;
  isAsking: boolean;
  onSecond: () => void;
}) {
  const t = useTranslations("moderation.secondRuling");
  if (secondConflict !== null) {
    return (
      <p className="text-base text-soft">{t("conflict", { why: conflictNamed(secondConflict) })}</p>
    );
  }
  return (
    <p>
      <Button tone="danger" disabled={isAsking} onClick={onSecond}>
        {t("second")}
      </Button>
    </p>
  );
}
