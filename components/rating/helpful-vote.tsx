"use client";

import type { HelpfulView } from "@hecate/protocol/wire/ratings";
import { useState } from "react";
import { useTranslations } from "#language/use";
import { RefusalWords } from "../account/refusal-words";
import { type ApiRefusal, askApi } from "../api/ask-api";
import { useOwnRating } from "./own-rating";

/** Whom a review helped, and a button to say so for whoever is signed in and did not write it. */
export function HelpfulVote({ id, count }: { id: string; count: number }) {
  const t = useTranslations("rating.own.helpful");
  const { own, path } = useOwnRating();
  const [voted, setVoted] = useState<HelpfulView | null>(null);
  const [refusal, setRefusal] = useState<ApiRefusal | null>(null);
  const helpful = voted?.helpful ?? count;
  const isMine = voted?.mine ?? own?.votes.includes(id) ?? false;
  const mayVote = own !== null && !own.own && own.rating?.id !== id;

  async function vote() {
    const method = isMine ? "DELETE" : "PUT";
    const answer = await askApi<HelpfulView>(method, `${path}/ratings/${id}/helpful`);
    setRefusal(answer.ok ? null : answer.refusal);
    if (answer.ok) setVoted(answer.value);
  }

  if (helpful === 0 && !mayVote) return null;
  return (
    <>
      <p className="flex flex-wrap items-center gap-x-4 gap-y-1 text-base text-faint">
        {helpful > 0 && <span>{t("count", { count: helpful })}</span>}
        {mayVote && (
          <button
            type="button"
            aria-pressed={isMine}
            onClick={vote}
            className={`cursor-pointer rounded-md border px-2.5 py-0.5 font-mono text-[0.8125rem] hover:border-accent ${isMine ? "border-accent bg-accent-wash text-text" : "border-line text-soft"}`}
          >
            {t("mine")}
          </button>
        )}
      </p>
      <RefusalWords refusal={refusal} />
    </>
  );
}
