import type { RatingView } from "@hecate/protocol/wire/ratings";
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
  const isEdited = updatedAt !== createdAt;
  return (
    <li id={`review-${id}`} className="grid grid-cols-1 gap-2 py-6">
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <Stars stars={stars} />
        <span className="sr-only">{stars} of 5 stars by</span>
        {author === null ? (
          <span className="text-soft">a former user</span>
        ) : (
          <Link
            href={`/people/${author}`}
            className="font-mono text-sm underline decoration-line underline-offset-4 hover:decoration-current"
          >
            {author}
          </Link>
        )}
        <span className="font-mono text-[0.8125rem] text-faint">
          on {version}, <Day at={updatedAt} />
          {isEdited && ", edited"}
          {weight.counts && ", stars counted"}
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
        <div className="mt-2 max-w-[44rem] rounded-md border-l-2 border-accent bg-surface px-4 py-3">
          <p className="mb-1 font-mono text-[0.8125rem] text-faint">
            Answer of {publisher}, <Day at={reply.at} />
          </p>
          <PlainText text={reply.text} />
        </div>
      )}
      <AnswerHint id={id} app={app} isAnswered={reply !== null} />
    </li>
  );
}
