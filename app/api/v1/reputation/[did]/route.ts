import { ok, refuse } from "@hecate/protocol/result";
import { operations } from "@hecate/protocol/wire/operations";
import { route } from "#lib/http/route";
import { verbs } from "#lib/http/verbs";
import { getPersonReputation } from "#lib/reputation/get-person-reputation";
import { getPublisherReputation } from "#lib/reputation/get-publisher-reputation";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = verbs(
  route(operations.getReputation, async ({ params: { did }, query, now }) => {
    const publisher = await getPublisherReputation({ did }, query.explain === "1", now);
    const view = publisher ?? (await getPersonReputation(did, now));
    return view ? ok({ view }) : refuse("not-found", `Nothing is known of ${did}`);
  }),
);
