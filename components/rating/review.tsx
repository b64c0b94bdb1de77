import type { RatingView } from "@hecate/protocol/wire/ratings";
import { useTranslations } from "#language/use";
import { Day } from "../ui/day";
import { Link } from "../ui/link";
import { AnswerHint } from "./answer-hint";
import { HelpfulVote } from "./helpful-vote";
import { PlainText } from "./plain-text";
import { Stars } from "./stars";
import { WeightWords } from "./weight-words";

/** What one person says of an app. `publisher` is who may have answered. */
export function Review({
  rating,
  app,
  publisher,
}: {
  rating: RatingView;
  app: { readonly org: string; readonly name: string };
  publisher: string;
}) {
  const { id, stars, review, version, author, createdAt, updatedAt, weight, reply } = rating;
  const t = useTranslations("rating.review");
  const isEdited = updatedAt !== createdAt;
  return (
    <li id={`review-${id}`} className="grid grid-cols-1 gap-2 py-6">
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <Stars stars={stars} />
        <span className="sr-only">{t("by", { stars })}</span>
        {author === null ? (
          <span className="text-soft">{t("former")}</span>
        ) : (
          <Link
            href={`/people/${author}`}
            className="font-mono text-sm underline decoration-line underline-offset-4 hover:decoration-current"
          >
            {author}
          </Link>
        )}
        <span className="font-mono text-[0.8125rem] text-faint">
          {t.rich("on", {
            version,
            day: () => <Day at={updatedAt} />,
            edited: isEdited ? "yes" : "no",
            counts: weight.counts ? "yes" : "no",
          })}
        </span>
      </p>
      {review && <PlainText text={review} />}
      {!weight.counts && (
        <p className="max-w-[44rem] text-base text-soft">
          <WeightWords weight={weight} />
        </p>
      )}
      {review && <HelpfulVote id={id} count={rating.helpful} />}
      {reply && (
        <div className="mt-2 max-w-[44rem] rounded-md border-s-2 border-accent bg-surface px-4 py-3">
          <p className="mb-1 font-mono text-[0.8125rem] text-faint">
            {t.rich("answer", { publisher, day: () => <Day at={reply.at} /> })}
          </p>
          <PlainText text={reply.text} />
        </div>
      )}
      <AnswerHint id={id} app={app} isAnswered={reply !== null} />
    </li>
  );
}
