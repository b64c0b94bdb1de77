import { listingMri } from "@hecate/protocol/mri";
import { ok } from "@hecate/protocol/result";
import { operations } from "@hecate/protocol/wire/operations";
import { authorizeCall } from "#lib/http/authorize-call";
import { listingTag } from "#lib/http/page-cache";
import { type Call, route } from "#lib/http/route";
import { verbs } from "#lib/http/verbs";
import { replyToRating } from "#lib/ratings/reply-to-rating";
import type { RatedListing } from "#lib/ratings/vote-helpful";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = verbs(
  route(operations.putReply, (call) => answer(call, call.body.reply)),
  route(operations.withdrawReply, (call) => answer(call, null)),
);

async function answer(call: Call<RatedListing, unknown, unknown>, reply: string | null) {
  const { org, name } = call.params;
  const needs = { with: listingMri(org, name), can: "publish/tui" } as const;
  const allowed = await authorizeCall(call, org, needs);
  if (!allowed.ok) return allowed;
  const replied = await replyToRating(call.params, reply, allowed.value.actor, call.now);
  return replied.ok ? ok({ view: replied.value, expires: [listingTag(org, name)] }) : replied;
}
