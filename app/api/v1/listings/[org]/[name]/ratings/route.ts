import { ok } from "@hecate/protocol/result";
import { operations } from "@hecate/protocol/wire/operations";
import { route } from "#lib/http/route";
import { verbs } from "#lib/http/verbs";
import { listRatings } from "#lib/ratings/list-ratings";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = verbs(
  route(operations.listRatings, async ({ params, query, now }) => {
    const page = await listRatings(params, query, now);
    return page.ok ? ok({ view: page.value }) : page;
  }),
);
