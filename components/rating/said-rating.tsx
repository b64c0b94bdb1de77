"use client";

import type { OwnRatingView, RatingView } from "@hecate/protocol/wire/ratings";
import { useState } from "react";
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
  const [isSure, setSure] = useState(false);
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
      <h3 className="text-base">What you said</h3>
      <p className="flex flex-wrap items-center gap-x-3 text-base">
        <Stars stars={rating.stars} />
        <span>{rating.stars} of 5 stars</span>
        <span className="font-mono text-[0.8125rem] text-faint">
          on {rating.version}, <Day at={rating.updatedAt} />
        </span>
      </p>
      {rating.review && <PlainText text={rating.review} />}
      <ActRefusal refusal={refusal} />
      <div className="flex flex-wrap items-center gap-3">
        {isSure ? (
          <>
            <p role="status" className="text-base">
              Take back stars and review? The public log keeps that there were stars, under a name
              made for this app alone.
            </p>
            <Button autoFocus onClick={() => setSure(false)}>
              Keep them
            </Button>
            <Button tone="danger" disabled={isAsking} onClick={withdraw}>
              Take them back
            </Button>
          </>
        ) : (
          <>
            <Button onClick={onEdit}>Change</Button>
            <Button onClick={() => setSure(true)}>Withdraw</Button>
          </>
        )}
      </div>
    </div>
  );
}
