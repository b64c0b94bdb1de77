import type { RatingObstacle, RatingWeight } from "@hecate/protocol/wire/ratings";
import { Moment } from "../ui/moment";

/** Why somebody's stars do not count, as others read it. Each ends the sentence "These stars do not count:". */
const reasons: Readonly<Record<RatingObstacle, string>> = {
  "no-receipt": "there is no install receipt for that version",
  "receipt-too-young": "the install receipt is younger than a day",
  "account-too-young": "the account is younger than a week",
  "too-few-publishers": "the account has receipts of apps from fewer than three publishers",
  held: "they came together with unusually many others",
};

/** Why stars do not count, for everybody who reads the review. */
export function WeightWords({ weight }: { weight: RatingWeight }) {
  const words = weight.obstacles.map(({ code }) => reasons[code]);
  return (
    <>
      These stars do not count{weight.from ? " yet" : ""}
      {words.length > 0 && `: ${inSentence(words)}`}.
      {weight.from && (
        <>
          {" "}
          They will from <Moment at={weight.from} />.
        </>
      )}
    </>
  );
}

function inSentence(words: readonly string[]): string {
  const last = words.at(-1) ?? "";
  return words.length < 2 ? last : `${words.slice(0, -1).join(", ")}, and ${last}`;
}
