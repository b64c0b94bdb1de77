import { ok, refuse } from "@hecate/protocol/result";
import { operations } from "@hecate/protocol/wire/operations";
import { route } from "#lib/http/route";
import { verbs } from "#lib/http/verbs";
import { getComparison } from "#lib/listings/get-comparison";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = verbs(
  route(operations.compareVersions, async ({ params: { org, name }, query }) => {
    const view = await getComparison(org, name, query);
    const both = `${query.from} and ${query.to}`;
    return view ? ok({ view }) : refuse("not-found", `${org}/${name} has not both ${both}`);
  }),
);
