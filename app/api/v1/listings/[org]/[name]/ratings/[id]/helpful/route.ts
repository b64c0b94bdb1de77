import { ok } from "@hecate/protocol/result";
import { operations } from "@hecate/protocol/wire/operations";
import { listingTag } from "#lib/http/page-cache";
import { reviewingPerson } from "#lib/http/reviewing-person";
import { route } from "#lib/http/route";
import { verbs } from "#lib/http/verbs";
import { voteHelpful, withdrawVote } from "#lib/ratings/vote-helpful";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = verbs(
  route(operations.voteHelpful, async (call) => {
    const acting = await reviewingPerson(call);
    if (!acting.ok) return acting;
    const voted = await voteHelpful(acting.value, call.params, call.now);
    if (!voted.ok) return voted;
    return ok({ view: voted.value, expires: [listingTag(call.params.org, call.params.name)] });
  }),
  route(operations.withdrawVote, async (call) => {
    const acting = await reviewingPerson(call);
    if (!acting.ok) return acting;
    const withdrawn = await withdrawVote(acting.value, call.params);
    if (!withdrawn.ok) return withdrawn;
    return ok({ view: withdrawn.value, expires: [listingTag(call.params.org, call.params.name)] });
  }),
);
