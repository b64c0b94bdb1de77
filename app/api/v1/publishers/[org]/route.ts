import { ok, refuse } from "@hecate/protocol/result";
import { operations } from "@hecate/protocol/wire/operations";
import { route } from "#lib/http/route";
import { verbs } from "#lib/http/verbs";
import { getPublisher } from "#lib/publishers/get-publisher";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = verbs(
  route(operations.getPublisher, async ({ params: { org } }) => {
    const view = await getPublisher(org);
    return view ? ok({ view }) : refuse("not-found", `Nobody claimed the namespace ${org}`);
  }),
);
