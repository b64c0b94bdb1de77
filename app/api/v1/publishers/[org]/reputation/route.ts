import { ok, refuse } from "@hecate/protocol/result";
import { operations } from "@hecate/protocol/wire/operations";
import { route } from "#lib/http/route";
import { verbs } from "#lib/http/verbs";
import { getPublisherReputation } from "#lib/reputation/get-publisher-reputation";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = verbs(
  route(operations.getPublisherReputation, async ({ params: { org }, query, now }) => {
    const view = await getPublisherReputation({ org }, query.explain === "1", now);
    return view ? ok({ view }) : refuse("not-found", `Nobody claimed the namespace ${org}`);
  }),
);
