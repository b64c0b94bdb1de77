import { ok, refuse } from "@hecate/protocol/result";
import { operations } from "@hecate/protocol/wire/operations";
import { route } from "#lib/http/route";
import { verbs } from "#lib/http/verbs";
import { getProof } from "#lib/listings/get-proof";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = verbs(
  route(operations.getProof, async ({ params: { org, name, version } }) => {
    const view = await getProof(org, name, version);
    return view ? ok({ view }) : refuse("not-found", `${org}/${name} has no version ${version}`);
  }),
);
