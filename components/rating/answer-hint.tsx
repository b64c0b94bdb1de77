"use client";

import { useTranslations } from "#language/use";
import { Command } from "../ui/command";
import { useOwnRating } from "./own-rating";

/** How the publisher answers a review, for those who may. */
export function AnswerHint({
  id,
  app: { org, name },
  isAnswered,
}: {
  id: string;
  app: { readonly org: string; readonly name: string };
  isAnswered: boolean;
}) {
  const t = useTranslations("rating.own.answer");
  const { own } = useOwnRating();
  if (!own?.own) return null;
  return (
    <details>
      <summary className="font-mono text-[0.8125rem] text-soft">
        {isAnswered ? t("change") : t("answer")}
      </summary>
      <div className="mt-2">
        <Command
          of={t("command")}
          lines={[`hecate marketplace reply ${org}/${name} ${id} --text "…"`]}
        />
      </div>
    </details>
  );
}
