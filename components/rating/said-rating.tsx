"use client";

import type { OwnRatingView, RatingView } from "@hecate/protocol/wire/ratings";
import { useState } from "react";
import { useTranslations } from "#language/use";
import { ActRefusal } from "../account/act-refusal";
import { type ApiRefusal, askApi } from "../api/ask-api";
import { Button } from "../ui/button";
import { Day } from "../ui/day";
import { PlainText } from "./plain-text";
import { Stars } from "./stars";

/** What the reader said, to change or to take back. */
export function SaidRating({
  rating,
  path,
  onEdit,
  onWithdrawn,
}: {
  rating: RatingView;
  path: string;
  onEdit: () => void;
  onWithdrawn: (own: OwnRatingView) => void;
}) {
  const t = useTranslations("rating.own.said");
  const [isSure, setSure] = useState<boolean | null>(null);
  const [isAsking, setAsking] = useState(false);
  const [refusal, setRefusal] = useState<ApiRefusal | null>(null);

  async function withdraw() {
    setAsking(true);
    const answer = await askApi<OwnRatingView>("DELETE", `${path}/rating`);
    setAsking(false);
    setRefusal(answer.ok ? null : answer.refusal);
    if (answer.ok) onWithdrawn(answer.value);
  }

  return (
    <div className="grid grid-cols-1 gap-3">
      <h3 className="text-base">{t("title")}</h3>
      <p className="flex flex-wrap items-center gap-x-3 text-base">
        <Stars stars={rating.stars} />
        <span>{t("stars", { stars: rating.stars })}</span>
        <span className="font-mono text-[0.8125rem] text-faint">
          {t.rich("on", {
            version: rating.version,
            day: () => <Day at={rating.updatedAt} />,
          })}
        </span>
      </p>
      {rating.review && <PlainText text={rating.review} />}
      <ActRefusal refusal={refusal} />
      <div className="flex flex-wrap items-center gap-3">
        {isSure ? (
          <>
            <p role="status" className="text-base">
              {t("sure")}
            </p>
            <Button autoFocus onClick={() => setSure(false)}>
              {t("keep")}
            </Button>
            <Button tone="danger" disabled={isAsking} onClick={withdraw}>
              {t("take")}
            </Button>
          </>
        ) : (
          <>
            <Button onClick={onEdit}>{t("change")}</Button>
            <Button autoFocus={isSure === false} onClick={() => setSure(true)}>
              {t("withdraw")}
            </Button>
          </>
        )}
      </div>
    </div>
  );
}
