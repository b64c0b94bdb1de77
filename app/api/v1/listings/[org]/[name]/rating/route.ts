import type { ProblemCode } from "@hecate/protocol/problems";
import { ok, type Result } from "@hecate/protocol/result";
import { operations } from "@hecate/protocol/wire/operations";
import { listingTag, pagesOfListing } from "#lib/http/page-cache";
import { reviewingPerson } from "#lib/http/reviewing-person";
import { route } from "#lib/http/route";
import { verbs } from "#lib/http/verbs";
import { getOwnRating } from "#lib/ratings/get-own-rating";
import { putRating, type Rated } from "#lib/ratings/put-rating";
import { withdrawRating } from "#lib/ratings/withdraw-rating";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = verbs(
  route(operations.getOwnRating, async (call) => {
    const acting = await reviewingPerson(call);
    if (!acting.ok) return acting;
    const own = await getOwnRating(acting.value.personId, call.params, call.now);
    return own.ok ? ok({ view: own.value }) : own;
  }),
  route(operations.putRating, async (call) => {
    const acting = await reviewingPerson(call);
    if (!acting.ok) return acting;
    const rated = await putRating(acting.value, call.params, call.body, call.now);
    return answer(rated, acting.value.personId, call);
  }),
  route(operations.withdrawRating, async (call) => {
    const acting = await reviewingPerson(call);
    if (!acting.ok) return acting;
    const withdrawn = await withdrawRating(acting.value, call.params, call.now);
    return answer(withdrawn, acting.value.personId, call);
  }),
);

async function answer(
  written: Result<Rated, ProblemCode>,
  personId: string,
  { params, now }: { readonly params: { org: string; name: string }; readonly now: Date },
) {
  if (!written.ok) return written;
  const own = await getOwnRating(personId, params, now);
  if (!own.ok) return own;
  const { org, name } = params;
  const expires = written.value.shows ? pagesOfListing(org, name) : [listingTag(org, name)];
  return ok({ view: own.value, expires });
}
