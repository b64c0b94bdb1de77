import { ok } from "@hecate/protocol/result";
import type { ListingView } from "@hecate/protocol/wire/listing";
import { type RatingPage, ratingQuery } from "@hecate/protocol/wire/ratings";
import { expect, it } from "vitest";
import { markupIn } from "../../messages/testing/markup-in";
import { ReviewList } from "./review-list";

const listing = { org: "acme-corp", name: "loan-tui", versions: [] } as unknown as ListingView;
const page = ok({ items: [], nextCursor: null } as unknown as RatingPage);

it.each([
  ["nothing was said at all", {}, "Nobody has said anything yet."],
  ["nothing fits what was asked for", { stars: 2 }, "Nobody has said anything like that."],
])("tells when %s", (_, asked, words) => {
  const list = <ReviewList listing={listing} asked={ratingQuery.parse(asked)} page={page} />;
  expect(markupIn("en", list)).toContain(words);
});
