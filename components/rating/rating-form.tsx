"use client";

import { limits } from "@hecate/protocol/limits";
import type { OwnRatingView } from "@hecate/protocol/wire/ratings";
import { type FormEvent, useState } from "react";
import { useTranslations } from "#language/use";
import { ActRefusal } from "../account/act-refusal";
import { type ApiRefusal, askApi } from "../api/ask-api";
import { Button } from "../ui/button";
import { TextArea } from "../ui/text-area";
import { StarChoice } from "./star-choice";

/** Stars and words about an app. What was typed stays when the service refuses it. */
export function RatingForm({
  own,
  path,
  onSaved,
  onCancel,
}: {
  own: OwnRatingView;
  path: string;
  onSaved: (own: OwnRatingView) => void;
  onCancel: () => void;
}) {
  const t = useTranslations("rating.own.form");
  const [stars, setStars] = useState(own.rating?.stars ?? 0);
  const [review, setReview] = useState(own.rating?.review ?? "");
  const [isAsking, setAsking] = useState(false);
  const [refusal, setRefusal] = useState<ApiRefusal | null>(null);

  async function save(event: FormEvent) {
    event.preventDefault();
    setAsking(true);
    const said = { stars, review: review.trim() || null, version: own.version };
    const answer = await askApi<OwnRatingView>("PUT", `${path}/rating`, said);
    setAsking(false);
    setRefusal(answer.ok ? null : answer.refusal);
    if (answer.ok) onSaved(answer.value);
  }

  return (
    <form onSubmit={save} className="grid grid-cols-1 gap-4">
      <h3 className="text-base">
        {t.rich(own.rating ? "change" : "rate", {
          v: (words) => <span className="font-normal text-faint">{words}</span>,
          version: own.version,
        })}
      </h3>
      <StarChoice stars={stars} onChoose={setStars} />
      <TextArea
        id="review"
        label={t("review")}
        hint={t("hint")}
        value={review}
        maxLength={limits.reviewChars}
        onChange={({ target }) => setReview(target.value)}
      />
      <ActRefusal refusal={refusal} />
      <div className="flex flex-wrap gap-3">
        <Button type="submit" tone="strong" disabled={stars === 0 || isAsking}>
          {own.rating ? t("save") : t("publish")}
        </Button>
        {own.rating && <Button onClick={onCancel}>{t("cancel")}</Button>}
      </div>
    </form>
  );
}
