"use client";

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
  const { own } = useOwnRating();
  if (!own?.own) return null;
  return (
    <details>
      <summary className="font-mono text-[0.8125rem] text-soft">
        {isAnswered ? "Change your answer" : "Answer it"}
      </summary>
      <div className="mt-2">
        <Command
          of="the command to answer"
          lines={[`hecate marketplace reply ${org}/${name} ${id} --text "…"`]}
        />
      </div>
    </details>
  );
}
