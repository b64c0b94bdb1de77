import { ok, refuse } from "@hecate/protocol/result";
import { operations } from "@hecate/protocol/wire/operations";
import { route } from "#lib/http/route";
import { verbs } from "#lib/http/verbs";
import { getVersion } from "#lib/listings/get-version";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = verbs(
  route(operations.getVersion, async ({ params: { org, name, version } }) => {
    const view = await getVersion(org, name, version);
    return view ? ok({ view }) : refuse("not-found", `${org}/${name} has no version ${version}`);
  }),
);
