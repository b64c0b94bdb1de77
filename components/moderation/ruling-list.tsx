"use client";

import type { CaseRuling } from "@hecate/protocol/wire/moderation";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { useTranslations } from "#language/use";
import { RefusalWords } from "../account/refusal-words";
import { useAsk } from "../account/use-ask";
import { Frame } from "../ui/frame";
import { RulingItem } from "./ruling-item";
import { SecondRuling } from "./second-ruling";
import { UndoRuling } from "./undo-ruling";

/** What was ruled on the case, the latest first: to be seconded by another, or taken back. */
export function RulingList({ rulings }: { rulings: readonly CaseRuling[] }) {
  const t = useTranslations("moderation.rulingList");
  const router = useRouter();
  const { ask, isAsking, refusal } = useAsk();
  const [said, setSaid] = useState("");

  async function change(ruling: CaseRuling, verb: "second" | "undo") {
    const answer = await ask("POST", `/api/v1/rulings/${ruling.id}/${verb}`);
    if (answer.ok) setSaid(verb === "undo" ? t("undone") : t("seconded"));
    router.refresh();
  }

  return (
    <Frame id="rulings" title={t("title", { count: rulings.length })}>
      <p role="status" className="text-base text-torch">
        {said}
      </p>
      <ol className="divide-y divide-line">
        {rulings.toReversed().map((ruling) => (
          <li key={ruling.id} className="grid grid-cols-1 gap-3 py-4 first:pt-0 last:pb-0">
            <RulingItem ruling={ruling} />
            {ruling.state === "proposed" && (
              <SecondRuling
                ruling={ruling}
                isAsking={isAsking}
                onSecond={() => change(ruling, "second")}
              />
            )}
            {ruling.moderator.me && (
              <UndoRuling
                ruling={ruling}
                isAsking={isAsking}
                onUndo={() => change(ruling, "undo")}
              />
            )}
          </li>
        ))}
      </ol>
      <RefusalWords refusal={refusal} />
    </Frame>
  );
}
